"""A comprehension with isinstance leaves the lambda out of what is shipped."""
from multiprocessing import Pool


def total(values):
    return sum(values)


if __name__ == "__main__":
    mixed = [1, lambda: 2, 3, "x"]
    numbers = [value for value in mixed if isinstance(value, int)]
    with Pool(1) as pool:
        print(pool.map(total, [numbers]))
