"""The executor is shut down at the end of its block."""
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


def main():
    with ProcessPoolExecutor(1) as executor:
        first = executor.submit(square, 2)
    second = executor.submit(square, 3)  #! all
    print(first.result(), second.result())


if __name__ == "__main__":
    main()
