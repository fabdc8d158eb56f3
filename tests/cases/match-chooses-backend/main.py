"""A chain of conditions with `in` and `or` chooses the pool; threads get the lambda."""
from multiprocessing.pool import Pool, ThreadPool


def make(kind, size=2):
    if kind in ("thread", "threads") or kind is None:
        return ThreadPool(size)
    elif kind in {"process", "processes"}:
        return Pool(size)
    raise ValueError(kind)


def main():
    for kind in ("threads", None):
        with make(kind) as pool:
            print(pool.map(lambda n: n, [1]))
    with make("process") as pool:
        print(pool.map(abs, [1]))


if __name__ == "__main__":
    main()
