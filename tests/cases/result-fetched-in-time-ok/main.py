"""Results that were waited for in the block, one way or another."""
import time
from multiprocessing import Pool


def square(n):
    return n * n


def main():
    with Pool(1) as pool:
        first = pool.map_async(square, range(3))
        first.wait()
    print(first.get())
    with Pool(1) as pool:
        second = pool.apply_async(square, (2,))
        pool.close()
        pool.join()
    print(second.get())
    with Pool(1) as pool:
        third = pool.apply_async(square, (3,))
        while not third.ready():
            time.sleep(0.01)
    print(third.get())
    with Pool(1) as pool:
        fourth = pool.apply_async(square, (4,))
        print(pool.map(square, [1, 2]))
    print(fourth.get(timeout=5))


if __name__ == "__main__":
    main()
