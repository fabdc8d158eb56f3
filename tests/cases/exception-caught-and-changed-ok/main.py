"""The odd exception is raised, caught, and another goes on."""
from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def check(line):
    raise BadRow(line, "odd")


def parse(line):
    try:
        check(line)
    except BadRow as error:
        raise ValueError(str(error)) from error


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            print(pool.apply(parse, (1,)))
        except ValueError as error:
            print(error)
