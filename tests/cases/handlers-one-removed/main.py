"""Only one of the two callbacks is taken out of the list."""
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
    signal.connect(lambda: print("x"))
    signal.connect(lambda: print("y"))
    signal.handlers.pop()
    child = Process(target=signal.emit)  #! spawn,forkserver
    child.start()
    child.join()
