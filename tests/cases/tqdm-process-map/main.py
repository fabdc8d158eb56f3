"""process_map gives its function and each item to a process pool."""
from tqdm.contrib.concurrent import process_map


def measure(path):
    return len(path)


def main():
    print(process_map(measure, ["a", "bc"], max_workers=2, chunksize=1))
    print(process_map(lambda path: len(path), ["a", "bc"], max_workers=2))  #! all


if __name__ == "__main__":
    main()
