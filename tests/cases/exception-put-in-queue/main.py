"""An error report on its way to the parent."""
from multiprocessing import Process, Queue


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def parse(line, errors):
    errors.put(BadRow(line, "odd"))  #! all


if __name__ == "__main__":
    errors = Queue()
    process = Process(target=parse, args=(3, errors))
    process.start()
    print(errors.get(timeout=5))
    process.join()
