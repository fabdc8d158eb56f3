"""The handler only logs."""
from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def check(line):
    raise BadRow(line, "odd")  #^ raised here


def parse(line):
    try:
        check(line)
    except BadRow as error:
        print(error)
        raise


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map_async(parse, [1, 2]).get(timeout=3))  #! all
