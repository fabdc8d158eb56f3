from multiprocessing.pool import ThreadPool

__all__ = ["run_all"]


def run_all(function, items):
    with ThreadPool(2) as pool:
        return pool.map(function, items)
