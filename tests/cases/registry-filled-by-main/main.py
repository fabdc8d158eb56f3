"""Handlers that main registers aren't in the registry of a spawned child."""
from multiprocessing import Pool

HANDLERS = {}


def double(n):
    return 2 * n


def handle(n):
    return HANDLERS["double"](n)  #^ KeyError here


if __name__ == "__main__":
    HANDLERS["double"] = double
    with Pool(1) as pool:
        print(pool.map(handle, [1, 2]))  #! spawn,forkserver
