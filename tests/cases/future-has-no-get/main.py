"""A Future is asked by result()."""
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(square, n) for n in (1, 2)]
        print([future.get() for future in futures])  #! all
