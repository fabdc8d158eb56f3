"""The task fails in a spawned child, and nobody wants its result."""
from concurrent.futures import ProcessPoolExecutor


def report(n):
    return n, LEVEL


if __name__ == "__main__":
    LEVEL = 2
    with ProcessPoolExecutor(1) as executor:
        executor.submit(report, 3)
