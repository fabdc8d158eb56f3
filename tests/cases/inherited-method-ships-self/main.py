"""The base's method starts a process with `self`; the class that inherits it holds a lock."""
import sys
import threading
from multiprocessing import Process


class Server:
    def __init__(self):
        self.name = "server"

    def serve(self):
        process = self.make(target=self.loop)
        process.start()
        process.join()

    def make(self, **options):
        raise NotImplementedError

    def loop(self):
        print(self.name)


class ForkingServer(Server):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def make(self, **options):
        return Process(**options)  #! spawn,forkserver


def create(kind):
    return getattr(sys.modules[__name__], kind)()


if __name__ == "__main__":
    create("Forking" + "Server").serve()
