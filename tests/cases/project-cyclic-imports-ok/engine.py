from multiprocessing import Pool

import registry


def evaluate(function, numbers):
    with Pool(2) as pool:
        return pool.map(function, numbers)


def start(name, numbers):
    return registry.dispatch(name, numbers)
