"""map() waits, and gives the results themselves."""
from multiprocessing import Pool


def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(2) as pool:
        results = pool.map(square, [1, 2])
        print(results.get())  #! all
