"""Commands are tuples of a callable and its arguments, put in a queue by several methods."""
import multiprocessing


def worker(queue):
    for function, args in iter(queue.get, None):
        print(function(*args))


class Remote:
    def __init__(self):
        self.queue = multiprocessing.Queue()
        self.process = multiprocessing.Process(target=worker, args=(self.queue,))

    def __enter__(self):
        self.process.start()
        return self

    def __exit__(self, *error):
        self._send(None)
        self.process.join()

    def _send(self, message):
        self.queue.put(message)  #! all

    def call(self, function, *args):
        self._send((function, args))


def main():
    with Remote() as remote:
        remote.call(len, "abc")
        remote.call(max, 1, 2)
        remote.call(sorted, ["b", "a"].copy)
        remote.call(print, lambda: None)


if __name__ == "__main__":
    main()
