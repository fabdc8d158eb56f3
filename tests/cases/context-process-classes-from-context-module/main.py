"""SpawnProcess and ForkProcess of multiprocessing.context as base classes."""
import threading
from multiprocessing.context import ForkProcess, SpawnProcess


class Forked(ForkProcess):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def run(self):
        with self.lock:
            print("forked")


class Spawned(SpawnProcess):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def run(self):
        with self.lock:
            print("spawned")


if __name__ == "__main__":
    for process in (Forked(), Spawned()):
        process.start()  #! all
        process.join()
