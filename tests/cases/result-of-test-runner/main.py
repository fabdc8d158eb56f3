"""The runner's worker gives back the unittest result object, with its stream."""
import multiprocessing
import sys
import unittest


class ArithmeticTest(unittest.TestCase):
    def test_add(self):
        self.assertEqual(1 + 1, 2)


def run(name):
    suite = unittest.TestSuite([ArithmeticTest(name)])
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=0)
    return runner.run(suite)


def main():
    with multiprocessing.Pool(1) as pool:
        for result in pool.map(run, ["test_add"]):  #! all
            print(result.testsRun)


if __name__ == "__main__":
    main()
