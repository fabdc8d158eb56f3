"""The ways to call the constructor of Process, and a subclass without one of its own."""
import multiprocessing
from multiprocessing import Process


class One(Process):
    def __init__(self, task):
        Process.__init__(self)
        self.task = task

    def run(self):
        print("working on", self.task)


class Two(multiprocessing.Process):
    def __init__(self, task):
        super(Two, self).__init__(name="two", daemon=True)
        self.task = task

    def run(self):
        print("working on", self.task)


class Three(One):
    def __init__(self):
        super().__init__("three")


class Four(Process):
    task = "four"

    def run(self):
        print("working on", self.task)


class Mixin:
    def __init__(self, **kwargs):
        super().__init__(**kwargs)


class Five(Mixin, Process):
    def __init__(self):
        super().__init__(name="five")

    def run(self):
        print("working as", self.name)


if __name__ == "__main__":
    workers = [One("one"), Two("two"), Three(), Four(), Five()]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
