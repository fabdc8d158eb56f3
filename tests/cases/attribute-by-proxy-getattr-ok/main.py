"""A proxy hands every call on to the object it wraps, by __getattr__, in this process."""
import threading
from multiprocessing import Pool


class Engine:
    def __init__(self):
        self.lock = threading.Lock()

    def name(self):
        return "engine"


class Proxy:
    def __init__(self, wrapped):
        self.__dict__["wrapped"] = wrapped

    def __getattr__(self, name):
        return getattr(self.__dict__["wrapped"], name)


if __name__ == "__main__":
    proxy = Proxy(Engine())
    with Pool(1) as pool:
        print(pool.map(str.upper, [proxy.name()]))
