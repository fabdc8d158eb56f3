"""One worker less than asked for is none: the work is done here."""
from multiprocessing import Pool


def run(function, items, workers=2):
    extra = workers - 1
    if extra == 0:
        return [function(item) for item in items]
    with Pool(extra) as pool:
        return pool.map(function, items)


def main():
    print(run(lambda n: n, [1, 2], workers=1))
    print(run(abs, [1, -2]))


if __name__ == "__main__":
    main()
