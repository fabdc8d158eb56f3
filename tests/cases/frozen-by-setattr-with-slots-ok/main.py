"""With a __dict__ nothing is set by setattr(); with __setstate__ the class does it itself."""
from concurrent.futures import ProcessPoolExecutor


class Tick:
    def __init__(self, symbol):
        self.__dict__["symbol"] = symbol

    def __setattr__(self, name, value):
        raise AttributeError("frozen")


class Tock:
    __slots__ = ("symbol",)

    def __init__(self, symbol):
        object.__setattr__(self, "symbol", symbol)

    def __setattr__(self, name, value):
        raise AttributeError("frozen")

    def __getstate__(self):
        return self.symbol

    def __setstate__(self, symbol):
        object.__setattr__(self, "symbol", symbol)


class Soft:
    __slots__ = ("symbol", "count")

    def __init__(self, symbol):
        self.symbol = symbol

    def __setattr__(self, name, value):
        if name == "count":
            raise AttributeError("no count")
        object.__setattr__(self, name, value)


def show(thing):
    return thing.symbol


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(show, [Tick("AAA"), Tock("BBB"), Soft("CCC")])))
