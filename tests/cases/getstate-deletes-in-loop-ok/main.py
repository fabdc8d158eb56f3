"""__getstate__ deletes from its copy what a loop over a list of its keys finds unfit."""
import threading
from multiprocessing import Pool


class Node:
    def __init__(self, name):
        self.name = name
        self.lock = threading.Lock()
        self.hook = lambda: name

    def __getstate__(self):
        state = dict(vars(self))
        for key in list(state):
            if callable(state[key]) or key == "lock":
                del state[key]
        return state


def name_of(node):
    return node.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(name_of, [Node("n")]))
