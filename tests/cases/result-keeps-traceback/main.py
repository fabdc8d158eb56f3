"""A record of an error that Python raised keeps its traceback, which doesn't come back."""
from multiprocessing import Pool


class Record:
    def __init__(self, error):
        self.text = str(error)
        self.traceback = error.__traceback__


def divide(number):
    try:
        return 1 // number
    except ZeroDivisionError as error:
        return Record(error)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(divide, [1, 0]))  #! all
