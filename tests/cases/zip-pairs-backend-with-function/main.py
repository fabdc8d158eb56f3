"""Each function is paired with the pool it is meant for."""
from multiprocessing.pool import Pool, ThreadPool


def main():
    for maker, task in [(Pool, abs), (ThreadPool, lambda n: n)]:
        with maker(1) as pool:
            print(pool.map(task, [1]))
    for maker, task in zip((ThreadPool, Pool), (lambda n: n, abs)):
        with maker(1) as pool:
            print(pool.map(task, [2]))


if __name__ == "__main__":
    main()
