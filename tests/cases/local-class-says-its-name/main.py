"""A local class is bound to a global name and goes on calling itself local."""
from multiprocessing import Pool


def make_point_class(dimensions):
    class Point:
        size = dimensions

        def __init__(self, *values):
            self.values = values

    Point.__name__ = "Point"
    return Point


Point = make_point_class(2)


def total(point):
    return sum(point.values)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [Point(1, 2)]))  #! all
