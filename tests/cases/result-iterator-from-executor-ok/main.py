"""The worker returns a list of a dict's items."""
from concurrent.futures import ProcessPoolExecutor


def pairs(n):
    return list({i: i * i for i in range(n)}.items())


def main():
    with ProcessPoolExecutor(1) as executor:
        for rows in executor.map(pairs, [2, 3]):
            print(list(rows))


if __name__ == "__main__":
    main()
