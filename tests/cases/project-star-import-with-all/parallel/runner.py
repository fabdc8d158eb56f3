from multiprocessing import Pool as _Pool

__all__ = ["run_all"]


def run_all(function, items):
    with _Pool(2) as pool:
        return pool.map(function, items)
