"""Importing multiprocessing.managers makes dict views fit; test cases that don't run yet are, too."""
import unittest
from multiprocessing import Pool
from multiprocessing.managers import BaseManager


class Shared(BaseManager):
    pass


class AdditionTest(unittest.TestCase):
    def test_add(self):
        self.assertEqual(1 + 1, 2)


def run(test):
    result = unittest.TestResult()
    test.run(result)
    return result.wasSuccessful()


if __name__ == "__main__":
    names = {"b": 1, "a": 2}
    with Pool(1) as pool:
        print(pool.apply(sorted, (names.keys(),)))
        print(pool.map(run, [AdditionTest("test_add")]))
