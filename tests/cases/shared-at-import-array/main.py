"""What the workers write into an array that is made at import is lost under spawn."""
import multiprocessing

SUMS = multiprocessing.Array("i", 2)


def work(n):
    SUMS[n] = n * n  #^ another array in a spawned child


def main():
    with multiprocessing.Pool(2) as pool:
        pool.map(work, range(2))  #? SUMS isn't shared under spawn
    print(list(SUMS))


if __name__ == "__main__":
    main()
