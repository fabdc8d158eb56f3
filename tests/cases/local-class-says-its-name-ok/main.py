"""The local class is given the name and place of a global one."""
from multiprocessing import Pool


def make_point_class(dimensions):
    class Point:
        size = dimensions

        def __init__(self, *values):
            self.values = values

        def total(self):
            return sum(self.values[:self.size])

    Point.__qualname__ = "Point"
    return Point


Point = make_point_class(2)


def total(point):
    return point.total()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [Point(1, 2), Point(3, 4)]))
