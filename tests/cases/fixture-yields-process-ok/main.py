"""Who gets the process from the generator starts it."""
import contextlib
from multiprocessing import Pool, Process


def work():
    print("working")


@contextlib.contextmanager
def worker():
    process = Process(target=work)
    yield process
    process.join()


def made():
    process = Process(target=work)
    yield process
    process.join()


@contextlib.contextmanager
def pooled():
    pool = Pool(1)
    try:
        yield pool
    finally:
        pool.close()
        pool.join()


if __name__ == "__main__":
    with worker() as process:
        process.start()
    for process in made():
        process.start()
    with pooled() as pool:
        print(pool.map(abs, [-1]))
