"""A dict display unpacks the defaults, lock and all."""
import threading
from multiprocessing import Process

BASE = {"lock": threading.Lock(), "name": "base"}


def work(settings):
    print(settings["name"])


if __name__ == "__main__":
    settings = {**BASE, "name": "job"}
    child = Process(target=work, kwargs={"settings": settings})  #! spawn,forkserver
    child.start()
    child.join()
