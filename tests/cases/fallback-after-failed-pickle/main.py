"""What doesn't pickle is found out beforehand, and is run here."""
import pickle
from concurrent.futures import ProcessPoolExecutor


def is_picklable(thing):
    try:
        pickle.dumps(thing)
    except Exception:
        return False
    return True


def run(function, items):
    if not is_picklable(function):
        return [function(item) for item in items]
    with ProcessPoolExecutor(1) as executor:
        return list(executor.map(function, items))


if __name__ == "__main__":
    print(run(lambda n: n + 1, [1]), run(abs, [-1]))
