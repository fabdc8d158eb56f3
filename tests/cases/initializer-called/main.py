"""The initializer runs here, and the workers have none."""
from multiprocessing import Pool


def setup():
    print("ready")


def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(2, initializer=setup()) as pool:  #? setup runs in the parent only
        print(pool.map(square, [1, 2]))
