"""Whoever asks first loads the table, in whatever process."""
from concurrent.futures import ProcessPoolExecutor

_prices = None


def prices():
    global _prices
    if _prices is None:
        _prices = {"tea": 3, "salt": 1}
    return _prices


def price(item):
    return prices()[item]


if __name__ == "__main__":
    print(prices()["tea"])
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(price, ["tea", "salt"])))
