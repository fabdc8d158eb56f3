"""__getstate__ gives a tuple of an attribute and a number, not the thread pool itself."""
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process


class Fetcher:
    def __init__(self, base):
        self.base = base
        self.workers = 1
        self.threads = ThreadPoolExecutor(1)

    def __getstate__(self):
        return self.base, self.workers

    def __setstate__(self, state):
        self.base, self.workers = state
        self.threads = ThreadPoolExecutor(self.workers)

    def run(self):
        print(self.base)


if __name__ == "__main__":
    child = Process(target=Fetcher("http://localhost").run)
    child.start()
    child.join()
