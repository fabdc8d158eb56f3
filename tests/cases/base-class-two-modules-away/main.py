"""The process class is two modules away from the subclass that keeps a lock."""
from jobs.loud import LoudJob
import threading


class Ring(LoudJob):
    def __init__(self):
        super().__init__()
        self.guard = threading.Lock()

    def work(self):
        self.shout("ring")


if __name__ == "__main__":
    ring = Ring()
    ring.start()  #! spawn,forkserver
    ring.join()
