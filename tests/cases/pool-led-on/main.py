"""The worker of a daemonic pool calls another function that starts a pool."""
from multiprocessing import Pool


def total(numbers):
    with Pool(2) as pool:
        return sum(pool.map(total_of_part, [numbers[::2], numbers[1::2]]))  #! all


def total_of_part(numbers):
    return total_of_squares(numbers)


def square(n):
    return n * n


def total_of_squares(numbers):
    with Pool(2) as pool:
        return sum(pool.map(square, numbers))


def main():
    print(total([1, 2, 3]))


if __name__ == "__main__":
    main()
