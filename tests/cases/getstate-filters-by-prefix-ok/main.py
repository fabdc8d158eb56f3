"""__getstate__ leaves out, by the beginning of their names, the attributes that can't be pickled."""
import multiprocessing
import threading


class Service:
    def __init__(self, name):
        self.name = name
        self._local_lock = threading.Lock()
        self._process = None

    def start(self):
        self._process = multiprocessing.Process(target=self.serve)
        self._process.start()
        self._process.join()

    def serve(self):
        print(self.name)

    def __getstate__(self):
        return {
            key: value
            for key, value in self.__dict__.items()
            if not (key.startswith("_local_") or key == "_process")
        }


if __name__ == "__main__":
    Service("one").start()
