"""imap takes its tasks from a generator, whose items are fit."""
from multiprocessing import Pool


def length(thing):
    return len(str(thing))


def things():
    yield 1
    yield "two"
    yield [n for n in range(3)]


def main():
    with Pool(2) as pool:
        for n in pool.imap_unordered(length, things(), 1):
            print(n)


if __name__ == "__main__":
    main()
