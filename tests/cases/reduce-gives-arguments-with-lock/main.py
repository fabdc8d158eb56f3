"""__reduce__ rebuilds the object from its arguments, one of which is the lock."""
import threading
from multiprocessing import Pool


class Gate:
    def __init__(self, name, lock=None):
        self.name = name
        self.lock = lock or threading.Lock()

    def __reduce__(self):
        return (type(self), (self.name, self.lock))


def label(gate):
    return gate.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(label, [Gate("north"), Gate("south")]))  #! all
