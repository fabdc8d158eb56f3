"""A decorator passes arguments on by star, and a lambda by keyword to a pool."""
import functools
import inspect
from multiprocessing import Pool


def warn_of_positions(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        params = list(inspect.signature(function).parameters.values())
        allowed = sum(param.kind != param.KEYWORD_ONLY for param in params)
        if len(args) <= allowed:
            return function(*args, **kwargs)
        named = dict(kwargs)
        for param, arg in zip(params[allowed:], args[allowed:]):
            named[param.name] = arg
        return function(*args[:allowed], **named)
    return wrapper


@warn_of_positions
def double_all(numbers, *, double=abs, workers=1):
    if workers == 1:
        return [double(n) for n in numbers]
    with Pool(workers) as pool:
        return pool.map(double, numbers)  #! all


def main():
    print(double_all([1, 2], double=lambda n: 2 * n, workers=2))


if __name__ == "__main__":
    main()
