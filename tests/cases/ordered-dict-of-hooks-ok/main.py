"""An OrderedDict's only lambda is popped before the process starts."""
from collections import OrderedDict
from multiprocessing import Process


class Model:
    def __init__(self):
        self.hooks = OrderedDict()

    def add_hook(self, name, hook):
        self.hooks[name] = hook

    def train(self):
        print(len(self.hooks))


if __name__ == "__main__":
    model = Model()
    model.add_hook("log", lambda step: print(step))
    model.hooks.pop("log")
    child = Process(target=model.train)
    child.start()
    child.join()
