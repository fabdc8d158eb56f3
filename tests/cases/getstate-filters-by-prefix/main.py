"""The name by which __getstate__ leaves attributes out has changed, and the lock stays in."""
import multiprocessing
import threading


class Service:
    def __init__(self, name):
        self.name = name
        self._local_lock = threading.Lock()
        self._process = None

    def start(self):
        self._process = multiprocessing.Process(target=self.serve)  #! spawn,forkserver
        self._process.start()
        self._process.join()

    def serve(self):
        print(self.name)

    def __getstate__(self):
        return {
            key: value
            for key, value in self.__dict__.items()
            if not (key.startswith("_own_") or key == "_process")
        }


if __name__ == "__main__":
    Service("one").start()
