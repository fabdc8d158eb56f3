"""A contextmanager function yields the object whose lock is shipped with it."""
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
    with session() as current, Pool(1) as pool:
        print(pool.map(current.handle, [1]))  #! all
