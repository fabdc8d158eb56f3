"""After the pool was forked the name got another function; workers call the old one, and both are fine."""
from multiprocessing import Pool


def scale(n):
    return n


def bigger(n):
    return n * 10


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(scale, [1]))
        print(pool.map(bigger, [1]))
