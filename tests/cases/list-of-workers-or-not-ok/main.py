"""One branch has a list of objects that work here, the other one of processes: no process is made
where the first is."""
import sys
from multiprocessing import Process, Queue


class HereGenerator:
    def __init__(self, function):
        self.function = function
        self.items = None

    def __next__(self):
        if self.items is None:
            self.items = self.function()
        return next(self.items)


class ProcessGenerator:
    def __init__(self, function):
        self.function = function
        self.queue = Queue()
        self.process = None

    def start(self):
        process = Process(target=self.produce, daemon=True)
        process.start()
        self.process = process

    def produce(self):
        for item in self.function():
            self.queue.put(item)

    def __next__(self):
        if self.process is None:
            self.start()
        return self.queue.get()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["process"]
        return state


class Samples:
    def __init__(self, debug):
        if debug:
            self.generators = [HereGenerator(self.batch)]
        else:
            self.generators = [ProcessGenerator(self.batch) for _ in range(2)]

    def batch(self):
        yield from range(100)

    def __next__(self):
        return next(self.generators[0])


if __name__ == "__main__":
    samples = Samples(len(sys.argv) > 1)
    print(next(samples), next(samples))
