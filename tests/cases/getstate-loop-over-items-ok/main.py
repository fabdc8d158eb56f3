"""__getstate__ builds its dict in a loop that passes over attributes of unfit types."""
import threading
from multiprocessing import Pool

UNFIT = (type(threading.Lock()), threading.Thread, threading.Event)


class Node:
    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()
        self.stop = threading.Event()

    def __getstate__(self):
        state = {}
        for key, value in self.__dict__.items():
            if isinstance(value, UNFIT):
                continue
            state[key] = value
        return state


def name_of(node):
    return node.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Node("n")]))
