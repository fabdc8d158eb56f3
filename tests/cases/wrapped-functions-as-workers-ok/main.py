"""Decorators change what a function takes."""
import functools
from multiprocessing import Pool


def with_prefix(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function("got", *args)
    return wrapper


@with_prefix
def note(prefix, value):
    return prefix, value


@functools.lru_cache(None)
def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(note, [1, 2]))
        print(pool.map(square, [1, 2]))
