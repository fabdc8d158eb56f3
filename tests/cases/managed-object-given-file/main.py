"""A shared registry behind a manager is given a callback object that holds a file."""
import os
import tempfile
from multiprocessing.managers import BaseManager


class Sink:
    def __init__(self, path):
        self.path = path
        self.out = open(path, "a")

    def write(self, text):
        self.out.write(text)


class Registry:
    def __init__(self):
        self.sinks = {}

    def add(self, name, sink):
        self.sinks[name] = sink

    def names(self):
        return sorted(self.sinks)


class Shared(BaseManager):
    pass


Shared.register("Registry", Registry)


def main():
    path = os.path.join(tempfile.mkdtemp(), "log")
    with Shared() as manager:
        registry = manager.Registry()
        sink = Sink(path)
        sink.write("x")
        registry.add("file", sink)  #! all
        print(registry.names())


if __name__ == "__main__":
    main()
