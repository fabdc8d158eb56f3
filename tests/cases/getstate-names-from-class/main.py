"""__getstate__ leaves out the names in a class attribute; the newest attribute isn't among them."""
import threading
from multiprocessing import Pool


class Node:
    _transient = frozenset({"lock", "stop"})

    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()
        self.stop = threading.Event()
        self.ready = threading.Semaphore(1)

    def __getstate__(self):
        return {k: v for k, v in vars(self).items() if k not in self._transient}


def name_of(node):
    return node.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Node("n")]))  #! all
