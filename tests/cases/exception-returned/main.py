"""The exception is caught, and returned as it is."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def parse(line):
    return BadRow(line, "odd")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(parse, 3).result())  #! all
