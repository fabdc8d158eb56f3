"""An OrderedDict holds lambdas that were put in by subscription."""
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
    child = Process(target=model.train)  #! spawn,forkserver
    child.start()
    child.join()
