"""A match statement chooses between a function and a lambda."""
from multiprocessing import Pool


def choose(kind):
    if kind == "upper":
        return str.upper
    elif kind == "double":
        return lambda text: text * 2
    raise ValueError(kind)


if __name__ == "__main__":
    with Pool(1) as pool:
        for kind in ("upper", "double"):
            print(pool.map(choose(kind), ["a", "b"]))  #! all
