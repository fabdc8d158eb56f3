"""The constructor has all the arguments that it wants, and starts its process without a guard."""
from multiprocessing import Process


def work(name):
    print("works on", name)


class Detector:
    def __init__(self, name, seconds=1):
        self.seconds = seconds
        self.process = Process(target=work, args=(name,))
        self.process.start()
        self.process.join()


detector = Detector(name="one")  #! spawn,forkserver
if detector.process.exitcode != 0:
    raise SystemExit("the worker failed")
