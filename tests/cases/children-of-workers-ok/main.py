"""Executors' workers and plain processes may have children; a daemon may have threads."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool, Process
from multiprocessing.pool import ThreadPool


def square(n):
    return n * n


def squares(count):
    with Pool(1) as pool:
        return pool.map(square, range(count))


def in_threads(count):
    with ThreadPoolExecutor(2) as threads, ThreadPool(1) as pool:
        return list(threads.map(square, range(count))) + pool.map(square, [1])


def show(function):
    print(function(2))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(squares, 3).result())
    with Pool(1) as pool:
        print(pool.map(in_threads, [2, 3]))
    processes = [Process(target=show, args=(squares,)),
                 Process(target=show, args=(squares,), daemon=False),
                 Process(target=show, args=(in_threads,), daemon=True)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
