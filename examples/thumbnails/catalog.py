"""What has been made already, kept by objects with a lock in them."""
import threading
from collections import defaultdict

from images import brightness, shrink


class Catalog:
    """Has a lock, and therefore can't be pickled, nor can its methods."""

    def __init__(self):
        self.lock = threading.Lock()
        self.done = []

    def add(self, image):
        with self.lock:
            self.done.append(brightness(image))
        return shrink(image)


class PortableCatalog(Catalog):
    """Leaves the lock behind and makes a new one where it arrives."""

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


class Index:
    """Sorts pictures by brightness; a lambda hides in the dictionary."""

    def __init__(self):
        self.shelves = defaultdict(lambda: [])

    def add(self, image):
        self.shelves[brightness(image) // 64].append(image)
        return len(self.shelves)


class PortableIndex(Index):
    def __init__(self):
        self.shelves = defaultdict(list)
