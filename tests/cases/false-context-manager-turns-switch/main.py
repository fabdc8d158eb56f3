"""A with statement turns the switch for its body and back."""
import contextlib
from multiprocessing import Pool

DEBUG = False


@contextlib.contextmanager
def debugging():
    global DEBUG
    before, DEBUG = DEBUG, True
    try:
        yield
    finally:
        DEBUG = before


def run(function, items):
    if DEBUG:
        return [function(item) for item in items]
    with Pool(1) as pool:
        return pool.map(function, items)


def main():
    with debugging():
        print(run(lambda n: n, [1]))
    print(run(abs, [1]))


if __name__ == "__main__":
    main()
