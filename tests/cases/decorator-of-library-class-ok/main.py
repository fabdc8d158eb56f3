"""The decorator gives back the library's class, as that isn't None, and no function of its own."""
from fractions import Fraction
from multiprocessing import Pool

known = []


def registered(cls=None, *, under=None):
    def register(cls):
        known.append((under or cls.__name__, cls))
        return cls

    if cls is None:
        return register
    return register(cls)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(registered(Fraction), ["1/2", "3/4"]), known)
