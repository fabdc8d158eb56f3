"""The map is a parameter: the builtin one by default, or a pool's; only that ships the closure."""
from multiprocessing import Pool


def normalise(values, mapper=map):
    top = max(values)
    return list(mapper(lambda value: value / top, values))  #! all


def main():
    print(normalise([1, 2]))
    with Pool(2) as pool:
        print(normalise([1, 2], pool.imap))


if __name__ == "__main__":
    main()
