"""The program replaces the library module's map by one with processes."""
import collection
import multiprocessing


def pool_map(function, items):
    with multiprocessing.Pool(2) as pool:
        return pool.map(function, items)  #! all


def main():
    print(collection.titles(["a"]))
    collection.mapper = pool_map
    print(collection.titles(["a"]))


if __name__ == "__main__":
    main()
