"""A context manager made of a generator gives a pool of threads."""
import contextlib
import multiprocessing
import multiprocessing.pool


@contextlib.contextmanager
def workers(count, kind="process"):
    if kind == "thread":
        pool = multiprocessing.pool.ThreadPool(count)
    else:
        pool = multiprocessing.Pool(count)
    try:
        yield pool
    finally:
        pool.terminate()
        pool.join()


def main():
    seen = {}
    with workers(2, kind="thread") as pool:
        print(pool.map(lambda key: seen.get(key), ["a"]))


if __name__ == "__main__":
    main()
