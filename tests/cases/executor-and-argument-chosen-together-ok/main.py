"""The lock goes to the executor of threads, which was chosen together with it; processes get none."""
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def remember(lock):
    if lock is not None:
        lock.acquire()
        lock.release()


def double(number):
    return 2 * number


def run(uses_processes):
    if uses_processes:
        executor_class = ProcessPoolExecutor
        lock = None
    else:
        executor_class = ThreadPoolExecutor
        lock = threading.Lock()
    with executor_class(1, initializer=remember, initargs=(lock,)) as executor:
        return executor.submit(double, 4).result()


if __name__ == "__main__":
    print(run(len(sys.argv) < 2), run(len(sys.argv) >= 2))
