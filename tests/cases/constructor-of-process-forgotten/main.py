"""A subclass of Process whose constructor doesn't call that of Process."""
from multiprocessing import Process


class Worker(Process):
    def __init__(self, name):
        self.task = name

    def run(self):
        print("working on", self.task)


if __name__ == "__main__":
    worker = Worker("a")
    worker.start()  #! all
    worker.join()
