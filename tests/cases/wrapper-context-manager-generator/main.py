"""A context manager made of a generator gives the pool, and a closure goes to it."""
import contextlib
import multiprocessing


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
    with workers(2) as pool:
        print(pool.map(lambda key: seen.get(key), ["a"]))  #! all


if __name__ == "__main__":
    main()
