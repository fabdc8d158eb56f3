"""pop takes the only lambda out of the list, from its end."""
from multiprocessing import Process


class Signal:
    def __init__(self):
        self.handlers = []

    def connect(self, handler):
        self.handlers.append(handler)

    def emit(self):
        print(len(self.handlers))


if __name__ == "__main__":
    signal = Signal()
    signal.connect(print)
    signal.connect(lambda: print("y"))
    signal.handlers.pop()
    child = Process(target=signal.emit)
    child.start()
    child.join()
