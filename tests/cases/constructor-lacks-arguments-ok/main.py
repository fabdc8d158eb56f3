"""A constructor that lacks an argument raises before it starts anything."""
from multiprocessing import Process


class Detector:
    def __init__(self, name):
        self.name = name
        self.process = Process(target=lambda: print(name))
        self.process.start()
        self.process.join()


def detect(seconds, *, name):
    worker = Process(target=lambda: print(name, seconds))
    worker.start()
    worker.join()


if __name__ == "__main__":
    for attempt in (Detector, detect):
        try:
            attempt()
        except TypeError as error:
            print("not started:", error)
    try:
        Detector()
    except TypeError as error:
        print("not started:", error)
    try:
        detect(1)
    except TypeError as error:
        print("not started:", error)
