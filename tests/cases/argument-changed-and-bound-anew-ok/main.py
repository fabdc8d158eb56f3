"""The worker adds to a default list of its own; the parent reads the list it gave before."""
import multiprocessing


def work(n, acc=[]):
    acc.append(n)
    return sum(acc)


def extend(rows):
    rows.append("end")
    return ",".join(rows)


def main():
    rows = ["a"]
    print(rows)
    with multiprocessing.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
        print(pool.apply(extend, (rows,)))
    rows = rows + ["b"]
    print(rows)


if __name__ == "__main__":
    main()
