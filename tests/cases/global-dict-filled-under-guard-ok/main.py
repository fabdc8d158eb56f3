"""A table is filled when the module is imported, in whatever process."""
from multiprocessing import Pool

PRICES = {}


def price(name):
    return PRICES[name]


def load():
    PRICES.update(tea=3, salt=1)


load()

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(price, ["tea", "salt"]))
