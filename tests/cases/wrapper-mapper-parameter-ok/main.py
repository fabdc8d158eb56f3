"""The map is a parameter: the builtin one by default, or a pool of threads'."""
from multiprocessing.pool import Pool, ThreadPool


def normalise(values, mapper=map):
    top = max(values)
    return list(mapper(lambda value: value / top, values))


def main():
    print(normalise([1, 2]))
    with ThreadPool(2) as pool:
        print(normalise([1, 2], pool.imap))
    with Pool(2) as pool:
        print(pool.map(abs, [1]))


if __name__ == "__main__":
    main()
