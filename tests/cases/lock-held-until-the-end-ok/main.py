"""Somebody holds these until the children have them."""
from multiprocessing import Event, Lock, Process, Queue

locks = []


def work(thing, number=0):
    print("working on", number, type(thing).__name__)


class Owner:
    def __init__(self):
        stop = Event()
        self.process = Process(target=work, args=(stop,))
        self.stop = stop


class Subclass(Process):
    def __init__(self, lock):
        super().__init__()
        self.lock = lock

    def run(self):
        work(self.lock)


def waiting():
    lock = Lock()
    processes = [Process(target=work, args=(lock, number)) for number in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def returning():
    queue = Queue()
    process = Process(target=work, args=(queue,))
    process.start()
    return process, queue


def keeping():
    lock = Lock()
    locks.append(lock)
    process = Process(target=work, args=(lock,))
    process.start()
    return process


def subclassing():
    lock = Lock()
    process = Subclass(lock)
    process.start()
    return process


if __name__ == "__main__":
    waiting()
    process, queue = returning()
    process.join()
    keeping().join()
    subclassing().join()
    owner = Owner()
    owner.process.start()
    owner.process.join()
