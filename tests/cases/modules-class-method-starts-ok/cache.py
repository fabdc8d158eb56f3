"""A cache for threads."""
import threading


class Cache:
    def __init__(self):
        self.items = {}
        self.lock = threading.Lock()

    def get(self, key):
        with self.lock:
            return self.items.get(key)

    def __getstate__(self):
        return {"items": self.items}

    def __setstate__(self, state):
        self.__init__()
        self.items = state["items"]
