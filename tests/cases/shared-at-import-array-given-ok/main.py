"""The array is made for the workers and goes to them."""
import multiprocessing


def install(sums):
    global SUMS
    SUMS = sums


def work(n):
    SUMS[n] = n * n


def main():
    sums = multiprocessing.Array("i", 2)
    with multiprocessing.Pool(2, install, (sums,)) as pool:
        pool.map(work, range(2))
    print(list(sums))


if __name__ == "__main__":
    main()
