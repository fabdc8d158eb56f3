"""Every child has another name than the main process, and so does the test in the worker."""
import multiprocessing


def cube(n):
    if multiprocessing.current_process().name == "MainProcess":
        return (lambda: n)
    return lambda: n ** 3


if multiprocessing.current_process().name == "MainProcess":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(cube, range(4)))  #! all
