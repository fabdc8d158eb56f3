"""The imported Pool is rebound to threads before it is used."""
from multiprocessing import Pool
from multiprocessing.dummy import Pool as Threads

Pool = Threads


def main():
    with Pool(2) as pool:
        print(pool.map(lambda n: n - 1, [1, 2]))


if __name__ == "__main__":
    main()
