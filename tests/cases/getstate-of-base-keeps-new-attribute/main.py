"""The base class's __getstate__ drops its own lock; the subclass adds another resource."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Service:
    def __init__(self):
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


class Mailer(Service):
    def __init__(self, host):
        super().__init__()
        self.host = host
        self.timer = threading.Timer(60, print)

    def send(self, text):
        return "%s <- %s" % (self.host, text)


if __name__ == "__main__":
    mailer = Mailer("localhost")
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(mailer.send, "hello").result())  #! all
