import functools
from multiprocessing import Pool


def parallel(func, workers=2):
    @functools.wraps(func)
    def run(items):
        with Pool(workers) as pool:
            return pool.map(func, items)
    return run
