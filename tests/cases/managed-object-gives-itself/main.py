"""A fluent managed object gives itself back, with its lock."""
import threading
from multiprocessing.managers import BaseManager


class Builder:
    def __init__(self):
        self.lock = threading.Lock()
        self.parts = []

    def add(self, part):
        with self.lock:
            self.parts.append(part)
        return self

    def build(self):
        return "-".join(self.parts)


class BuilderManager(BaseManager):
    pass


BuilderManager.register("Builder", Builder)

if __name__ == "__main__":
    manager = BuilderManager()
    manager.start()
    builder = manager.Builder()
    try:
        builder.add("a")  #! all
        print(builder.build())
    finally:
        manager.shutdown()
