"""The broken future is never asked; the executor is thrown away."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def parse(line):
    raise BadRow(line, "odd")


if __name__ == "__main__":
    executor = ProcessPoolExecutor(1)
    executor.submit(parse, 3)
    executor.shutdown()
