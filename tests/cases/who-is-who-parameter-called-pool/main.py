"""A parameter called Pool, given a class of threads."""
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def run(items, Pool=ThreadPool):
    with Pool(2) as pool:
        return pool.map(lambda n: -n, items)


def run_processes(items):
    with Pool(2) as pool:
        return pool.map(abs, items)


if __name__ == "__main__":
    print(run([1]), run([2], Pool=ThreadPool), run_processes([3]))
