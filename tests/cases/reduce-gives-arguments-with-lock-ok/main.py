"""__reduce__ rebuilds the object from its name; a lock is made anew."""
import threading
from multiprocessing import Pool


class Gate:
    def __init__(self, name, lock=None):
        self.name = name
        self.lock = lock or threading.Lock()

    def __reduce__(self):
        return (self.__class__, (self.name,))


def label(gate):
    return gate.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(label, [Gate("north"), Gate("south")]))
