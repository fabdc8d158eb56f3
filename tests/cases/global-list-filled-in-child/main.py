"""The worker appends to a list of the module."""
from multiprocessing import Pool

found = []


def search(n):
    if n % 2:
        found.append(n)


def main():
    with Pool(2) as pool:
        pool.map(search, range(5))  #? found stays empty
    for n in found:
        print(n)


if __name__ == "__main__":
    main()
