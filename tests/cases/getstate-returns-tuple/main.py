"""__getstate__ gives a tuple of two attributes, one of them a thread pool."""
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process


class Fetcher:
    def __init__(self, base):
        self.base = base
        self.threads = ThreadPoolExecutor(1)

    def __getstate__(self):
        return self.base, self.threads

    def __setstate__(self, state):
        self.base, self.threads = state

    def run(self):
        print(self.base)


if __name__ == "__main__":
    child = Process(target=Fetcher("http://localhost").run)  #! spawn,forkserver
    child.start()
    child.join()
