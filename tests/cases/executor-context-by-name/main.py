"""mp_context wants a context, not its name."""
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(2, mp_context="spawn") as executor:  #! all
        print(list(executor.map(square, [1, 2])))
