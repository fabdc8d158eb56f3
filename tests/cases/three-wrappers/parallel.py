from concurrent.futures import ProcessPoolExecutor


def run_all(function, items, workers=2):
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(function, items))  #! all
