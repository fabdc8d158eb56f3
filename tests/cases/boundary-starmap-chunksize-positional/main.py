"""starmap's arguments by keyword, with a lock of threading among the tasks."""
import threading
from multiprocessing import Pool


def write(lock, name):
    with lock:
        return name


def main():
    lock = threading.RLock()
    with Pool(2) as pool:
        print(pool.starmap(func=write, iterable=[(lock, n) for n in "ab"], chunksize=1))  #! all


if __name__ == "__main__":
    main()
