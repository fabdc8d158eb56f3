"""A guard that asks for more than the name protects the start."""
import sys
from multiprocessing import Process


def worker(name):
    print("hello", name)


if __name__ == "__main__" and len(sys.argv) < 5:
    process = Process(target=worker, args=("ann",))
    process.start()
    process.join()
