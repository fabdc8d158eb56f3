from multiprocessing import Pool

DATA = {"a": 1, "b": 2}
_pool = None


def get_pool():
    global _pool
    if _pool is None:
        _pool = Pool(2)
    return _pool


def close():
    _pool.close()
    _pool.join()
