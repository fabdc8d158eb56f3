"""SystemExit of a task comes out of result(), as if the task had run here: the program's way to end."""
import sys
from concurrent.futures import ProcessPoolExecutor


def check(n):
    if n > 1:
        sys.exit("too much")
    return n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(check, range(len(sys.argv) + 1))))
