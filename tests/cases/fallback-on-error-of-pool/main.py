"""The pool's failure is caught, and the tasks are done here."""
from multiprocessing import Pool


def run(function, items):
    try:
        with Pool(1) as pool:
            return pool.map(function, items)
    except Exception as error:
        print("no pool:", type(error).__name__)
    return [function(item) for item in items]


if __name__ == "__main__":
    print(run(lambda n: n + 1, [1]))
