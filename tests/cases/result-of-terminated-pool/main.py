"""The pool is terminated while the task still waits."""
import time
from multiprocessing import Pool


def slow(n):
    time.sleep(0.5)
    return n


def main():
    pool = Pool(1)
    results = pool.map_async(slow, range(3))
    pool.terminate()
    pool.join()
    print(results.get(timeout=2))  #! all


if __name__ == "__main__":
    main()
