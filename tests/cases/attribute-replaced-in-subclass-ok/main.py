"""The subclass's __init__ replaces the lock that the base class made."""
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
        super().__init__()
        self.lock = NullLock()

    def work(self, item):
        with self.lock:
            return self.name * item


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Quiet().work, [1, 2]))
