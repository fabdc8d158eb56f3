"""The callback gets the result; an exception in it ends the pool's result thread."""
from multiprocessing import Pool


def square(n):
    return n * n


def done():
    print("done")


if __name__ == "__main__":
    pool = Pool(1)
    result = pool.apply_async(square, (2,), callback=done)  #! all
    print(result.get(timeout=2))
    pool.close()
    pool.join()
