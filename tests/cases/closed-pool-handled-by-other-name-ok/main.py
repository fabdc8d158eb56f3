"""The handler's class is another name of ValueError, which is what a closed pool raises."""
from multiprocessing import Pool

PoolClosed = ValueError


def double(number):
    return 2 * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(double, range(2)))
        pool.close()
        try:
            pool.map(double, range(2))
        except PoolClosed:
            print("closed")
        pool.join()
