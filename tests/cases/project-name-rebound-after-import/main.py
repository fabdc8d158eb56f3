"""The imported ThreadPool is rebound to the pool of processes before it is used."""
from multiprocessing.pool import ThreadPool
import multiprocessing

workers = ThreadPool
workers = multiprocessing.Pool


def main():
    with workers(2) as pool:
        print(pool.map(lambda n: n - 1, [1, 2]))  #! all


if __name__ == "__main__":
    main()
