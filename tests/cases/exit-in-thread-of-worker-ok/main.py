"""In a thread of the worker sys.exit() and what is raised end that thread alone."""
import sys
from multiprocessing import Pool
from threading import Thread


class Broken(Exception):
    def __init__(self, path, reason):
        super().__init__(path)


def load(path):
    if not path:
        sys.exit("no path")


def look(path):
    if len(path) > 4000:
        raise Broken(path, "too long")


def work(path):
    loading = Thread(target=load, args=(path,))
    looking = Thread(target=look, args=(path,))
    loading.start()
    looking.start()
    loading.join()
    looking.join()
    return path


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [sys.argv[0], ""]))
