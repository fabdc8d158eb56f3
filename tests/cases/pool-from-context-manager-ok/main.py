"""A generator-based context manager makes the pool; the task is a partial of a module function."""
import contextlib
import functools
import multiprocessing
import operator


@contextlib.contextmanager
def workers(count):
    pool = multiprocessing.Pool(count)
    try:
        yield pool
    finally:
        pool.terminate()


def main():
    offset = 3
    with workers(2) as pool:
        print(pool.map(functools.partial(operator.add, offset), [1, 2]))


if __name__ == "__main__":
    main()
