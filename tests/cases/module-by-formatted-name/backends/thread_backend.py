from concurrent.futures import ThreadPoolExecutor


def map_all(function, items):
    with ThreadPoolExecutor(2) as executor:
        return list(executor.map(function, items))
