"""Behind the with block of a contextmanager function the object's lock is gone."""
import contextlib
import threading
from multiprocessing import Pool


class Session:
    def __init__(self):
        self.lock = None

    def handle(self, item):
        return item


@contextlib.contextmanager
def session():
    opened = Session()
    opened.lock = threading.Lock()
    try:
        yield opened
    finally:
        opened.lock = None


if __name__ == "__main__":
    with session() as current:
        print(current.lock.locked())
    with Pool(1) as pool:
        print(pool.map(current.handle, [1]))
