"""A managed namespace's attribute takes what pickles; a lock doesn't."""
import threading
from multiprocessing import Manager


class State:
    def __init__(self):
        self.steps = []
        self.lock = threading.Lock()


def main():
    with Manager() as manager:
        shared = manager.Namespace(count=0)
        shared.count = 3
        shared.steps = ["a"]
        shared.state = State()  #! all


if __name__ == "__main__":
    main()
