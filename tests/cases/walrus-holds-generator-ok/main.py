"""A walrus keeps the list of what the generator gave."""
from multiprocessing import Pool


def rows(count):
    for number in range(count):
        yield number


def length(items):
    return len(list(items))


if __name__ == "__main__":
    with Pool(1) as pool:
        if found := list(rows(3)):
            print(pool.apply(length, [found]))
