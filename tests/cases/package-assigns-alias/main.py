"""The package gives a class of one of its modules another name, and the main program subclasses it."""
import threading

from kit import Worker


class Counter(Worker):
    def __init__(self):
        super().__init__(name="counter")
        self.ready = threading.Condition()

    def work(self):
        print(self.name)


if __name__ == "__main__":
    counter = Counter()
    counter.start()  #! spawn,forkserver
    counter.join()
