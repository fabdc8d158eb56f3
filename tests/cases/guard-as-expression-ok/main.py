"""The guard is an `and`, and a conditional expression."""
import multiprocessing


def cube(n):
    return n ** 3


def main():
    with multiprocessing.Pool(2) as pool:
        print(pool.map(cube, range(4)))


pool = multiprocessing.Pool(1) if __name__ == "__main__" else None
__name__ == "__main__" and main()
if pool:
    pool.close()
    pool.join()
