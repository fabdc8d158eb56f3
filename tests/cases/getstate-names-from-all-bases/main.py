"""Cooperative mixins: a caching mixin adds a lock, the serialising one leaves out another name."""
import threading
from multiprocessing import Pool


class Serialisable:
    transient = ()

    def __getstate__(self):
        state = dict(self.__dict__)
        for cls in type(self).__mro__:
            for name in getattr(cls, "transient", ()):
                state.pop(name, None)
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restore()

    def restore(self):
        pass


class Caching:
    transient = ("cache",)

    def __init__(self):
        self.cache = {}
        self.lock = threading.Lock()

    def restore(self):
        super().restore()
        self.lock = threading.Lock()


class Service(Caching, Serialisable):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def compute(self, n):
        with self.lock:
            return self.cache.setdefault(n, n * self.factor)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Service(3).compute, [1, 2]))  #! all
