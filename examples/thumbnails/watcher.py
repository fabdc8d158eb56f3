"""Long-running processes that are objects themselves."""
import multiprocessing
import os


class Watcher(multiprocessing.Process):
    """Opens its log too early: the open file would have to go along."""

    def __init__(self):
        super().__init__()
        self.log = open(os.devnull, "w")

    def run(self):
        self.log.write("watching\n")


class PatientWatcher(multiprocessing.Process):
    """Opens its log in the process that writes it."""

    def run(self):
        with open(os.devnull, "w") as log:
            log.write("watching\n")


class Service:
    """Keeps its pool, and hands one of its own methods to it."""

    def __init__(self):
        self.pool = multiprocessing.Pool(2)

    def double(self, number):
        return 2 * number

    def run(self):
        with self.pool:
            return self.pool.map(self.double, [1, 2])


class TidyService:
    """Has a pool only while it needs one."""

    def double(self, number):
        return 2 * number

    def run(self):
        with multiprocessing.Pool(2) as pool:
            return pool.map(self.double, [1, 2])
