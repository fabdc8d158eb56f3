"""A loop over a dict's items sets the attributes by setattr."""
import threading
from multiprocessing import Process


class Worker:
    def __init__(self, fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def work(self):
        print(self.number)


if __name__ == "__main__":
    worker = Worker({"number": 4, "done": threading.Event()})
    child = Process(target=worker.work)  #! spawn,forkserver
    child.start()
    child.join()
