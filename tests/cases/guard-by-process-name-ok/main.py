"""In a child the branch for the main process isn't taken."""
import multiprocessing


def cube(n):
    if multiprocessing.current_process().name == "MainProcess":
        return lambda: n
    if multiprocessing.parent_process() is None:
        return lambda: n
    return n ** 3


if multiprocessing.current_process().name == "MainProcess":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(cube, range(4)))
