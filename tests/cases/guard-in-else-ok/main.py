"""Only the else branch runs in the main program, and it alone starts processes."""
import multiprocessing
import sys

IS_CHILD = __name__ != "__main__"


def cube(n):
    print(n ** 3)


if IS_CHILD:
    sys.stdout.flush()
else:
    process = multiprocessing.Process(target=cube, args=(3,))
    process.start()
    process.join()
