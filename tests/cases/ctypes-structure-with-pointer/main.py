"""ctypes: a plain structure crosses at a start, one with a pointer field doesn't."""
import ctypes
from multiprocessing import Process


class Size(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int)]


class Named(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("size", Size)]


def area(size):
    print(size.width * size.height)


def show(named):
    print(named.name, named.size.width)


def main():
    process = Process(target=area, args=(Size(2, 3),))
    process.start()
    process.join()
    process = Process(target=show, args=(Named(b"box", Size(2, 3)),))  #! spawn,forkserver
    process.start()
    process.join()


if __name__ == "__main__":
    main()
