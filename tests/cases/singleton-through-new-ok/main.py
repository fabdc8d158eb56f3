"""A singleton made in __new__ holds a logger, which goes by its name."""
import logging
from multiprocessing import Process


class Registry:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.logger = logging.getLogger("registry")
        return cls._instance

    def names(self):
        print("names")


if __name__ == "__main__":
    child = Process(target=Registry().names)
    child.start()
    child.join()
