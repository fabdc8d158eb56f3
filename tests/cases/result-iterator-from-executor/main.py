"""The worker returns a zip object: fine from Python 3.8 to 3.13, it pickles."""
from concurrent.futures import ProcessPoolExecutor


def pairs(n):
    return {i: i * i for i in range(n)}.items()


def main():
    with ProcessPoolExecutor(1) as executor:
        for rows in executor.map(pairs, [2, 3]):  #! all
            print(list(rows))


if __name__ == "__main__":
    main()
