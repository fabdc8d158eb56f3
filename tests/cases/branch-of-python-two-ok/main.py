"""What ships the lambda is for Python 2 and for a Python 4, however they are asked for."""
import sys
from multiprocessing import Pool

PYTHON_2 = sys.version_info[0] == 2


def work(pool):
    if sys.version_info[0] < 3:
        return pool.map(lambda n: n, [1])
    if sys.version_info.major > 3 and sys.version_info.minor > 4:
        return pool.map(lambda n: n + 1, [1])
    if PYTHON_2:
        return pool.map(lambda n: n + 2, [1])
    return pool.map(abs, [1])


if __name__ == "__main__":
    with Pool(1) as pool:
        print(work(pool))
