"""The early return for the known kind gives a function that has a name."""
from multiprocessing import Pool


def choose(kind):
    if kind == "upper":
        return str.upper
    elif kind == "double":
        return lambda text: text * 2
    raise ValueError(kind)


if __name__ == "__main__":
    with Pool(1) as pool:
        for kind in ("upper",):
            print(pool.map(choose(kind), ["a", "b"]))
