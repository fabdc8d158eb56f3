"""The worker doesn't end: the exception is caught, or the exit is the parent's."""
import sys
from multiprocessing import Pool


def parse(argv):
    if not argv:
        sys.exit("no arguments")
    return argv


def check(n):
    try:
        return parse([1] * n)
    except SystemExit:
        return None


def main():
    with Pool(1) as pool:
        print(pool.map(check, [0, 1]))
    parse([1])
    sys.exit(0)


if __name__ == "__main__":
    main()
