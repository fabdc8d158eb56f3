"""The record keeps the error itself and a line; and a generator that is given isn't replaced."""
import random
from multiprocessing import Pool


class Record:
    def __init__(self, error, rng=None):
        self.line = error.__traceback__.tb_lineno
        self.error = error
        self.rng = rng or random


def divide(number):
    try:
        return 1 // number
    except ZeroDivisionError as error:
        return Record(error, random.Random(number))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(divide, [1, 0]))
