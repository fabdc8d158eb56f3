"""An array of ctypes itself, instead of one of multiprocessing's, is given to a process."""
import ctypes
from multiprocessing import Process


def fill(numbers):
    numbers[0] = 7


if __name__ == "__main__":
    numbers = (ctypes.c_int * 3)()
    process = Process(target=fill, args=(numbers,))  #! spawn,forkserver
    process.start()
    process.join()
