"""A method has `self` in the *args that it ships."""
import threading
from multiprocessing import Queue


class Recorder:
    def __init__(self):
        self.lock = threading.Lock()
        self.queue = Queue()

    def note(*args):
        if len(args) < 2:
            raise TypeError("nothing to note")
        self, kind, *rest = args
        with self.lock:
            self.queue.put((kind, args))  #! all


if __name__ == "__main__":
    recorder = Recorder()
    recorder.note("start", 1, 2)

    print(recorder.queue.get(timeout=2))
