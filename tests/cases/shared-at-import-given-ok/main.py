"""The same queue, given to the process as an argument, and to a pool's workers by its initializer."""
from multiprocessing import Pool, Process, Queue

TASKS = Queue()
RESULTS = Queue()


def work(tasks):
    print(tasks.get())


def install(results):
    global RESULTS
    RESULTS = results


def square(n):
    RESULTS.put(n * n)


if __name__ == "__main__":
    process = Process(target=work, args=(TASKS,))
    process.start()
    TASKS.put("a")
    process.join()
    with Pool(1, initializer=install, initargs=(RESULTS,)) as pool:
        pool.map(square, [3])
        print(RESULTS.get(timeout=5))
