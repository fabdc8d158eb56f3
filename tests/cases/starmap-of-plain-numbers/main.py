"""starmap takes each item apart; a number has no parts."""
from multiprocessing import Pool


def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.starmap(square, [1, 2, 3]))  #! all
