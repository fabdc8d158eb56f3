"""The process class is two modules away from the subclass, which makes its lock in the child."""
from jobs.loud import LoudJob
import threading


class Ring(LoudJob):
    def work(self):
        self.guard = threading.Lock()
        self.shout("ring")


if __name__ == "__main__":
    ring = Ring()
    ring.start()
    ring.join()
