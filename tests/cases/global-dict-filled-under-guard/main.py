"""A table is filled under the guard and read by the workers: spawned ones find it empty."""
from multiprocessing import Pool

PRICES = {}


def price(name):
    return PRICES[name]


def load():
    PRICES.update(tea=3, salt=1)


if __name__ == "__main__":
    load()
    with Pool(2) as pool:
        print(pool.map(price, ["tea", "salt"]))  #! spawn,forkserver
