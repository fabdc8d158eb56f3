"""Arguments one by one, spread from a tuple, by name, and a partial that has one already."""
from concurrent.futures import ProcessPoolExecutor
from functools import partial


def add(a, b):
    return a + b


class Adder:
    def __init__(self, amount):
        self.amount = amount

    def __call__(self, value):
        return self.amount + value

    def twice(self, value):
        return self.amount * 2 + value

    @staticmethod
    def thrice(value):
        return value * 3

    @classmethod
    def make(cls, amount):
        return cls(amount).twice(1)


if __name__ == "__main__":
    pair = (1, 2)
    with ProcessPoolExecutor(1) as executor:
        futures = [
            executor.submit(add, 1, 2),
            executor.submit(add, *pair),
            executor.submit(add, 1, b=2),
            executor.submit(add, **{"a": 1, "b": 2}),
            executor.submit(partial(add, 1), 2),
            executor.submit(partial(add, b=1), 2),
            executor.submit(Adder(1), 2),
            executor.submit(Adder(1).twice, 2),
            executor.submit(Adder.twice, Adder(1), 2),
            executor.submit(Adder.thrice, 2),
            executor.submit(Adder.make, 2),
        ]
        print([future.result() for future in futures])
