"""Not the child's name for main, so it is the main program."""
import multiprocessing


def cube(n):
    print(n ** 3)


if __name__ != "__mp_main__" and __name__ in ("__main__", "cubes"):
    process = multiprocessing.Process(target=cube, args=(3,))
    process.start()
    process.join()
