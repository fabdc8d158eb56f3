"""A walrus in a condition keeps the generator that is shipped below it."""
from multiprocessing import Pool


def rows(count):
    for number in range(count):
        yield number


def length(items):
    return len(list(items))


if __name__ == "__main__":
    with Pool(1) as pool:
        if (found := rows(3)) is not None:
            print(pool.apply(length, [found]))  #! all
