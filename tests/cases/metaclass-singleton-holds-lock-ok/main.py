"""A metaclass keeps one object a class, and the lock in the class."""
import threading
from multiprocessing import Process


class Singleton(type):
    _objects = {}
    _lock = threading.RLock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._objects:
                cls._objects[cls] = super().__call__(*args, **kwargs)
        return cls._objects[cls]


class Settings(metaclass=Singleton):
    def __init__(self, path="a"):
        self.path = path

    def show(self):
        print(self.path)


if __name__ == "__main__":
    Settings("b")
    child = Process(target=Settings().show)
    child.start()
    child.join()
