"""Stages are joined by |, all of them methods of str."""
from multiprocessing import Pool


class Stage:
    def __init__(self, *functions):
        self.functions = functions

    def __or__(self, other):
        more = other.functions if isinstance(other, Stage) else (other,)
        return Stage(*self.functions, *more)

    def __call__(self, value):
        for function in self.functions:
            value = function(value)
        return value


if __name__ == "__main__":
    clean = Stage(str.strip) | str.lower | str.split
    with Pool(1) as pool:
        print(pool.map(clean, [" A b", "C "]))
