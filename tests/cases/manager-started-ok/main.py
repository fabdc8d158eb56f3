"""Managers that are started: by hand, by their block, by Manager(), in a subclass."""
from multiprocessing import Manager
from multiprocessing.managers import BaseManager, SyncManager


class Counter:
    def __init__(self):
        self.count = 0

    def add(self):
        self.count += 1
        return self.count


class Own(BaseManager):
    pass


class Wide(SyncManager):
    pass


Own.register("Counter", Counter)


def main():
    manager = SyncManager()
    manager.start()
    print(list(manager.list([1])))
    manager.shutdown()
    with SyncManager() as second:
        print(second.dict())
    with Manager() as third:
        print(third.Namespace(), third.Queue().empty())
    fourth = Own()
    fourth.start()
    print(fourth.Counter().add())
    fourth.shutdown()
    with Wide() as fifth:
        print(len(fifth.list([1, 2])))


if __name__ == "__main__":
    main()
