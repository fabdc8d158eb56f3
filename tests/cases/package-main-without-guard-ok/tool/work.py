"""The work of the tool."""
from multiprocessing import Pool


def double(number):
    return 2 * number


def run():
    with Pool(2) as pool:
        print(pool.map(double, range(3)))
