"""normalize gives back callables as they are, and only wraps what isn't callable."""
from multiprocessing import Pool


def constant(value, item):
    return value


def normalize(handler):
    if callable(handler):
        return handler
    return str(handler).format


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(normalize("<{}>"), [1]))
        print(pool.map(normalize(lambda item: item), [1]))  #! all
