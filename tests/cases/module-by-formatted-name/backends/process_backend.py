from concurrent.futures import ProcessPoolExecutor


def map_all(function, items):
    with ProcessPoolExecutor(2) as executor:
        return list(executor.map(function, items))
