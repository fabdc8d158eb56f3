"""What __getstate__ leaves out is the parent's own affair."""
import threading
from multiprocessing import Pool


class Job:
    def __init__(self, n):
        self.n = n
        self.lock = threading.Lock()

    def __getstate__(self):
        state = dict(self.__dict__)
        del state["lock"]
        return state

    def add(self):
        with self.lock:
            self.n += 1

    def run(self, m):
        return self.n * m


if __name__ == "__main__":
    job = Job(2)
    job.add()
    with Pool(1) as pool:
        print(pool.map(job.run, [1, 2]))
