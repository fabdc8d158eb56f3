"""The worker of a daemonic pool calls the function that started the pool, for a part of it."""
import os
from multiprocessing import Pool


def total(numbers, workers=None):
    if workers:
        with Pool(workers) as pool:
            parts = [(numbers[::2], "WORKERS"), (numbers[1::2], "WORKERS")]
            return sum(pool.map(total_of_part, parts))
    return sum(numbers)


def total_of_part(part):
    numbers, variable = part
    return total(numbers, int(os.environ.get(variable, "0")))


def main():
    print(total([1, 2, 3], workers=2))


if __name__ == "__main__":
    main()
