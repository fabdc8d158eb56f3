import functools
from multiprocessing import Pool


def parallel(workers=2):
    def decorate(func):
        @functools.wraps(func)
        def run(items):
            with Pool(workers) as pool:
                return pool.map(func, items)  #! all
        return run
    return decorate
