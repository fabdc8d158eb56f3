"""Numbers, texts and containers are told apart by isinstance: the lambda goes where nothing is shipped."""
from multiprocessing import Pool


def run(function, items, workers=0):
    if isinstance(workers, int) and isinstance(items, (list, tuple)) and workers < 2:
        return [function(item) for item in items]
    if isinstance(function, str) or isinstance(items, dict):
        raise TypeError(function)
    with Pool(workers) as pool:
        return pool.map(function, items)


if __name__ == "__main__":
    print(run(lambda n: n, [1]), run(lambda n: n, (1, 2), 1), run(abs, [1], 2))
