"""The keywords of submit go to the function, and cross as well."""
from concurrent.futures import ProcessPoolExecutor


def order(rows, *, key=None, reverse=False):
    return sorted(rows, key=key, reverse=reverse)


def main():
    rows = [{"n": 2}, {"n": 1}]
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(order, [2, 1], reverse=True).result())
        print(executor.submit(order, rows, key=lambda row: row["n"]).result())  #! all


if __name__ == "__main__":
    main()
