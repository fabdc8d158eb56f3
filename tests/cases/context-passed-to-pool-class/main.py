"""multiprocessing.pool.Pool takes its context as a keyword."""
import multiprocessing
from multiprocessing.pool import Pool


def main():
    greeting = "hello"
    with Pool(2, initializer=lambda: print(greeting),
              context=multiprocessing.get_context("fork")) as pool:
        print(pool.map(abs, [-1]))
    with Pool(2, initializer=lambda: print(greeting),  #! all
              context=multiprocessing.get_context("spawn")) as pool:
        print(pool.map(abs, [-1]))


if __name__ == "__main__":
    main()
