"""A generator-based context manager makes the pool."""
import contextlib
import multiprocessing


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
        print(pool.map(lambda n: n + offset, [1, 2]))  #! all


if __name__ == "__main__":
    main()
