"""An itemgetter pickles where a lambda doesn't."""
from concurrent.futures import ProcessPoolExecutor
from operator import itemgetter


def order(rows, *, key=None, reverse=False):
    return sorted(rows, key=key, reverse=reverse)


def main():
    rows = [{"n": 2}, {"n": 1}]
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(order, rows, key=itemgetter("n")).result())


if __name__ == "__main__":
    main()
