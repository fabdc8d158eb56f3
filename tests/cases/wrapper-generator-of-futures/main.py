"""A generator function submits while it's consumed."""
from concurrent.futures import ProcessPoolExecutor


def submit_all(executor, function, items):
    for item in items:
        yield executor.submit(function, item)


def main():
    with ProcessPoolExecutor(2) as executor:
        futures = submit_all(executor, lambda n: n, [1, 2])  #! all
        print([future.result() for future in list(futures)])


if __name__ == "__main__":
    main()
