"""The base class's __init__, called last, puts its lock over the subclass's."""
import threading
from multiprocessing import Pool


class Base:
    def __init__(self):
        self.lock = threading.Lock()
        self.name = "base"


class NullLock:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


class Quiet(Base):
    def __init__(self):
        self.lock = NullLock()
        super().__init__()

    def work(self, item):
        return self.name * item


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Quiet().work, [1, 2]))  #! all
