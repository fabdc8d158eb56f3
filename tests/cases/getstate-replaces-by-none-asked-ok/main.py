"""The child asks whether there is a lock."""
import threading
from multiprocessing import Process


class Job:
    def __init__(self, n):
        self.n = n
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        state["lock"] = None
        return state

    def run(self):
        if self.lock is None:
            self.lock = threading.Lock()
        with self.lock:
            print(self.n)


if __name__ == "__main__":
    process = Process(target=Job(2).run)
    process.start()
    process.join()
