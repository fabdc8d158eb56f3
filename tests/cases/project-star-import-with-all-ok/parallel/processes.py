from multiprocessing import Pool

__all__ = ["run_each"]


def run_all(function, items):
    with Pool(2) as pool:
        return pool.map(function, items)


run_each = run_all
