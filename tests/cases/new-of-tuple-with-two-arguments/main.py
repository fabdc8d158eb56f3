"""A tuple's content is one argument, and this __new__ wants two."""
from concurrent.futures import ProcessPoolExecutor


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))


def total(point):
    return sum(point)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(total, [Point(1, 2)])))  #! all
