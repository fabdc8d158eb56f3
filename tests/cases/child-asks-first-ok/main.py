"""A worker asks whether a dict of the module has the key before it counts it up."""
import multiprocessing
import sys

counts = {}


class Counted:
    def __init__(self):
        self.count = 1


def count(name):
    if name in counts:
        counts[name].count += 1
    else:
        counts[name] = Counted()


def work(name):
    count(name)


def main(name):
    count(name)
    child = multiprocessing.Process(target=work, args=(name,))
    child.start()
    child.join()


if __name__ == "__main__":
    main(sys.version)
