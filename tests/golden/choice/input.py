import threading
from multiprocessing import Pool

if __name__ == "__main__":
    with Pool() as pool:
        pool.map(lambda x: x, [1])
        pool.apply(print, [threading.Lock()])
        pool.map(lambda x: x, [2])  # noqa
        pool.map(lambda x: x, [3])  # picklint: ignore[PKL101] a test
        pool.map(lambda x: x, [4])  # picklint: ignore[lambda]
        pool.map(lambda x: x, [5])  # picklint: ignore[PKL3] the wrong one
    # picklint: ignore[PKL302, PKL102] the second isn't used
    Pool().apply(
        print, [threading.Lock()])  # noqa: PKL101, F401
    Pool().apply(print, [1])  # picklint: ignore
