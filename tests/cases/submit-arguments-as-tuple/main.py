"""submit takes the arguments one by one."""
from concurrent.futures import ProcessPoolExecutor


def add(a, b):
    return a + b


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(add, (1, 2)).result())  #! all
