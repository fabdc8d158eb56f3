"""The same, with a subscript, behind a function that hands the global on."""
from concurrent.futures import ProcessPoolExecutor

_prices = None


def prices():
    return _prices


def price(item):
    return prices()[item]  #^ TypeError here


def load():
    global _prices
    _prices = {"tea": 3, "salt": 1}


if __name__ == "__main__":
    load()
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(price, ["tea", "salt"])))  #! spawn,forkserver
