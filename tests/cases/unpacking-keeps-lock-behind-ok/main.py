"""A dict display unpacks the defaults, and a later key replaces the lock."""
import threading
from multiprocessing import Process

BASE = {"lock": threading.Lock(), "name": "base"}


def work(settings):
    print(settings["name"])


if __name__ == "__main__":
    settings = {**BASE, "name": "job", "lock": None}
    child = Process(target=work, kwargs={"settings": settings})
    child.start()
    child.join()
