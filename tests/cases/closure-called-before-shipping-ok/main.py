"""A decorator with a closure is undone by __wrapped__ before the function is shipped."""
import functools
from multiprocessing import Pool


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        print("call")
        return function(*args)
    return wrapper


@logged
def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [1, 2]))
        print(square(3))
