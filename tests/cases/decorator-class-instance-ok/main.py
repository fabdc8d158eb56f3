"""A decorator class whose object pickles as its function's name."""
import functools
from multiprocessing import Pool


class counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __reduce__(self):
        return self.function.__qualname__


@counted
def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [1, 2]))
