"""A call that lacks an argument raises before it starts anything, so no guard is needed."""
from multiprocessing import Process


def work(name):
    print("works on", name)


class Detector:
    def __init__(self, name):
        self.process = Process(target=work, args=(name,))
        self.process.start()
        self.process.join()


def detect(seconds, *, name):
    worker = Process(target=work, args=((name, seconds),))
    worker.start()
    worker.join()


try:
    Detector()
except TypeError as error:
    print("not started:", error)
try:
    detect(1)
except TypeError as error:
    print("not started:", error)
