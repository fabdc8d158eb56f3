"""The base's __init__ is called by name."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason):
        Exception.__init__(self, "%s in line %d" % (reason, line))


class BadColumn(BadRow):
    pass


def parse(line):
    if line % 2:
        raise BadColumn(line, "odd")  #^ raised here
    return line


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(list(executor.map(parse, range(4))))  #! all
        except BadRow as error:
            print(error)
