"""A managed list is extended by generators."""
from multiprocessing import Manager


def main():
    with Manager() as manager:
        rows = manager.list()
        rows.append([1, 2])
        rows.extend([n * n for n in range(3)])
        print(list(rows))
        rows += [7]
        rows.append(n * n for n in range(3))  #! all


if __name__ == "__main__":
    main()
