"""A metaclass keeps one object a class; its lock was made by the first call."""
import threading
from multiprocessing import Process


class Singleton(type):
    _objects = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._objects:
            cls._objects[cls] = super().__call__(*args, **kwargs)
        return cls._objects[cls]


class Settings(metaclass=Singleton):
    def __init__(self, path="a"):
        self.path = path
        self.lock = threading.RLock()

    def show(self):
        print(self.path)


if __name__ == "__main__":
    Settings("b")
    child = Process(target=Settings().show)  #! spawn,forkserver
    child.start()
    child.join()
