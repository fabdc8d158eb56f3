"""Slots, and a __setattr__ that refuses: unpickling sets what stands in the slots."""
from concurrent.futures import ProcessPoolExecutor


class Tick:
    __slots__ = ("symbol", "price")

    def __init__(self, symbol, price):
        object.__setattr__(self, "symbol", symbol)
        object.__setattr__(self, "price", price)

    def __setattr__(self, name, value):
        raise AttributeError("frozen")


def spread(tick):
    return tick.symbol, tick.price


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(spread, [Tick("AAA", 1.5)])))  #! all
