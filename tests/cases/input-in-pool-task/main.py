"""A pool's worker has no standard input."""
from multiprocessing import Pool


def ask(question):
    return input(question)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(ask, ["name? "]))  #! all
