"""Classes as workers: with a constructor, without one, a named tuple, a dataclass, an exception."""
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

Point = namedtuple("Point", "x y")


@dataclass
class Box:
    width: int
    height: int = 1


class Name:
    def __init__(self, text):
        self.text = text


class Empty:
    pass


class Child(Name):
    pass


class Odd(dict):
    pass


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(Point, 1, 2), executor.submit(Box, 3), executor.submit(Name, "a"),
                   executor.submit(Empty), executor.submit(Child, "b"), executor.submit(Odd, [(1, 2)]),
                   executor.submit(int, "12"), executor.submit(ValueError, 1, 2)]
        print([type(future.result()).__name__ for future in futures])
