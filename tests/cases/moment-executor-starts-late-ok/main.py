"""The executor starts its workers at the first submit, when the function is there."""
from concurrent.futures import ProcessPoolExecutor

executor = ProcessPoolExecutor(2)


def cube(n):
    return n ** 3


if __name__ == "__main__":
    print([future.result() for future in [executor.submit(cube, n) for n in (1, 2)]])
    executor.shutdown()
