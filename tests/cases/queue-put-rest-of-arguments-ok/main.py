"""A method takes `self` out of *args, and ships only what comes behind it."""
import threading
from multiprocessing import Queue


class Recorder:
    def __init__(self):
        self.lock = threading.Lock()
        self.queue = Queue()

    def note(*args):
        if len(args) < 2:
            raise TypeError("nothing to note")
        self, kind, *args = args
        with self.lock:
            self.queue.put((kind, args))


if __name__ == "__main__":
    recorder = Recorder()
    recorder.note("start", 1, 2)
    print(recorder.queue.get())
