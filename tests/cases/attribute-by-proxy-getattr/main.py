"""A proxy's __getattr__ gives the bound method of the object it wraps, which has a lock."""
import threading
from multiprocessing import Pool


class Engine:
    def __init__(self):
        self.lock = threading.Lock()

    def name(self, index):
        return "engine %d" % index


class Proxy:
    def __init__(self, wrapped):
        self.__dict__["wrapped"] = wrapped

    def __getattr__(self, name):
        return getattr(self.__dict__["wrapped"], name)


if __name__ == "__main__":
    proxy = Proxy(Engine())
    with Pool(1) as pool:
        print(pool.map(proxy.name, [1]))  #! all
