"""A loop's variable is a lambda at first, and a function of the module when the pool gets it."""
from multiprocessing import Pool


def negate(value):
    return -value


if __name__ == "__main__":
    step = lambda value: value
    print([step(value) for value in (1, 2)])
    for step in (negate, abs):
        with Pool(1) as pool:
            print(pool.map(step, [1, 2]))
