"""ctypes: structures of numbers, one inside the other, cross at a start."""
import ctypes
from multiprocessing import Process


class Size(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int)]


class Box(ctypes.Structure):
    _fields_ = [("size", Size), ("depth", ctypes.c_double)]


def show(box):
    print(box.size.width * box.size.height * box.depth)


if __name__ == "__main__":
    process = Process(target=show, args=(Box(Size(2, 3), 0.5),))
    process.start()
    process.join()
