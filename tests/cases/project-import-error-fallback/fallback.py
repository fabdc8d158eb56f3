from multiprocessing import Pool


def parallel_map(function, items):
    with Pool(2) as pool:
        return pool.map(function, items)
