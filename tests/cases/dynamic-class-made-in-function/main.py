"""type() in a function: the class isn't a local one by name, and isn't found either."""
from multiprocessing import Pool


class Base:
    def __init__(self, n):
        self.n = n


def double(thing):
    return thing.n * 2


def main():
    Special = type("Special", (Base,), {})
    with Pool(1) as pool:
        print(pool.map(double, [Special(1), Special(2)]))  #! all


if __name__ == "__main__":
    main()
