"""map wants an iterable."""
from multiprocessing import Pool


def square(n):
    return n * n


if __name__ == "__main__":
    count = 4
    with Pool(2) as pool:
        print(pool.map(square, count))  #! all
