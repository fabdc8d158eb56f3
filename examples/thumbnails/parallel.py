"""The service's own way into other processes. Who calls it with something unfit is told so."""
from concurrent.futures import ProcessPoolExecutor


def for_each(function, items, workers=2):
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(function, items))
