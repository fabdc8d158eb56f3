"""__getstate__ puts None in place of the lock, and the child enters None."""
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
        with self.lock:  #^ AttributeError or TypeError here
            print(self.n)


if __name__ == "__main__":
    process = Process(target=Job(2).run)  #! spawn,forkserver
    process.start()
    process.join()
