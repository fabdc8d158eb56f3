"""__getstate__ builds its dict in a loop that passes over names, of many attributes."""
import threading
from multiprocessing import Pool


class Node:
    def __init__(self, name):
        self.name = name
        self.size = 1
        self.tags = []
        self.lock = threading.Lock()
        self.weight = 0.5
        self.stop = threading.Event()

    def __getstate__(self):
        state = {}
        for key, value in self.__dict__.items():
            if key in ("lock", "stop"):
                continue
            state[key] = value
        return state


def name_of(node):
    return node.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Node("n")]))
