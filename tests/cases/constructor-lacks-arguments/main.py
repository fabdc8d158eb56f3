"""The constructor has the argument that it wants, and starts its process."""
from multiprocessing import Process


class Detector:
    def __init__(self, name, seconds=1):
        self.name = name
        self.process = Process(target=lambda: print(name, seconds))  #! spawn,forkserver
        self.process.start()
        if self.process.exitcode is None:
            self.process.join()


if __name__ == "__main__":
    Detector(name="one")
