import threading

registry = {}


def helper():
    return 1


def register(name, value):
    registry[name] = value


class Base:
    def __init__(self):
        self.lock = threading.Lock()
        self.result = self.hook()

    def hook(self):
        return None

    def run(self):
        pass
