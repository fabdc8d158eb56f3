"""The list of callbacks is cleared before the object goes to the child."""
from multiprocessing import Process


class Signal:
    def __init__(self):
        self.handlers = []
        self.names = {}

    def connect(self, name, handler):
        self.handlers.append(handler)
        self.names[name] = handler

    def disconnect_all(self):
        self.handlers.clear()
        self.names.clear()

    def emit(self):
        print(len(self.handlers))


if __name__ == "__main__":
    signal = Signal()
    signal.connect("x", lambda: print("x"))
    signal.connect("y", lambda: print("y"))
    signal.disconnect_all()
    child = Process(target=signal.emit)
    child.start()
    child.join()
