"""The class that a manager makes is given a callback as a lambda."""
from multiprocessing.managers import BaseManager


class Watcher:
    def __init__(self, callback):
        self.callback = callback
        self.seen = 0

    def see(self, value):
        self.seen = self.callback(self.seen, value)
        return self.seen


class WatchManager(BaseManager):
    """Serves watchers."""


WatchManager.register("Watcher", Watcher)

if __name__ == "__main__":
    with WatchManager() as manager:
        print(manager.Watcher(max).see(3))
        watcher = manager.Watcher(lambda old, new: old + new)  #! all
        print(watcher.see(3))
