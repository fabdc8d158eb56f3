"""The base's __init__ is called by name, with all arguments; or `args` is set."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason):
        Exception.__init__(self, line, reason)


class BadColumn(Exception):
    def __init__(self, line, reason):
        super().__init__("column")
        self.args = line, reason


def parse(line):
    if line > 2:
        raise BadColumn(line, "high")
    if line % 2:
        raise BadRow(line, "odd")
    return line


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        for line in (1, 2, 3):
            try:
                print(executor.submit(parse, line).result())
            except (BadRow, BadColumn) as error:
                print(type(error).__name__, error.args)
