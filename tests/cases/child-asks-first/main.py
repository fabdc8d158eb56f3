"""A worker counts up what only the parent has put into a dict of the module."""
import multiprocessing
import sys

counts = {}


class Counted:
    def __init__(self):
        self.count = 1


def count(name):
    counts[name].count += 1


def work(name):
    count(name)


def main(name):
    counts[name] = Counted()
    child = multiprocessing.Process(target=work, args=(name,))  #! spawn,forkserver
    child.start()
    child.join()


if __name__ == "__main__":
    main(sys.version)
