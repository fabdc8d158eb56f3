"""ForkProcess of multiprocessing.context as a base class: a fork inherits the lock."""
import threading
from multiprocessing.context import ForkProcess


class Forked(ForkProcess):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def run(self):
        with self.lock:
            print("forked")


if __name__ == "__main__":
    process = Forked()
    process.start()
    process.join()
