"""Two returns give a function and a lock each; the lock is shipped."""
import sys
import threading
from multiprocessing import Pool


def choose(name):
    if len(name) > 1000:
        return abs, threading.Lock()
    return str, threading.RLock()


if __name__ == "__main__":
    work, lock = choose(sys.argv[0])
    with lock, Pool(1) as pool:
        print(pool.map(work, [lock]))  #! all
