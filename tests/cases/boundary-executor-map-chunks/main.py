"""executor.map over two iterables in chunks; one of them holds generators."""
from concurrent.futures import ProcessPoolExecutor


def total(name, numbers):
    return name, sum(numbers)


def main():
    tables = {"a": [1, 2], "b": [3]}
    with ProcessPoolExecutor() as executor:
        print(dict(executor.map(total, tables, tables.values(), chunksize=2)))
        streams = [(n * 2 for n in row) for row in tables.values()]
        print(dict(executor.map(total, tables, streams, chunksize=2)))  #! all


if __name__ == "__main__":
    main()
