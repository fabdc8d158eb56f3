"""An array of multiprocessing is given to a process, and the numbers of one of ctypes."""
import ctypes
from multiprocessing import Array, Process


def fill(numbers, start):
    numbers[0] = sum(start)


if __name__ == "__main__":
    numbers = Array(ctypes.c_int, 3)
    start = (ctypes.c_int * 3)(1, 2, 3)
    process = Process(target=fill, args=(numbers, list(start)))
    process.start()
    process.join()
    print(numbers[0])
