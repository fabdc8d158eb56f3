"""A handler for the base class takes it; another is for the library's."""
from multiprocessing import Pool


class Bad(ValueError):
    pass


class BadRow(Bad):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def check(line):
    raise BadRow(line, "odd")


def parse(line):
    try:
        check(line)
    except Bad as error:
        return str(error)


def read(line):
    try:
        check(line)
    except (KeyError, ValueError):
        return None


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(parse, [1, 2]))
        print(pool.map(read, [1, 2]))
