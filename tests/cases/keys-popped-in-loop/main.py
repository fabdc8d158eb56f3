"""A loop over a tuple of names pops two of three attributes that can't be shipped."""
import threading
from multiprocessing import Process


class Agent:
    def __init__(self):
        self.name = "agent"
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=print)
        self.callback = lambda: self.name

    def strip(self):
        for name in ("lock", "callback"):
            self.__dict__.pop(name, None)
        return self

    def run(self):
        print(self.name)


if __name__ == "__main__":
    child = Process(target=Agent().strip().run)  #! spawn,forkserver
    child.start()
    child.join()
