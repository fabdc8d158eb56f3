"""A comprehension with callable() leaves only the lambda to be shipped."""
from multiprocessing import Pool


def call(function):
    return function()


if __name__ == "__main__":
    mixed = [1, lambda: 2, 3, "x"]
    functions = [value for value in mixed if callable(value)]
    with Pool(1) as pool:
        print(pool.map(call, functions))  #! all
