"""One of two calls of super().__init__ counts; each is fine or may be."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason=None):
        if reason:
            super().__init__(line, reason)
        else:
            super().__init__(line)


class BadFile(Exception):
    def __init__(self, *args, **options):
        super().__init__(*args)
        self.options = options


def parse(line):
    if line == 1:
        raise BadRow(line)
    raise BadFile("x", 3, code=2)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        for line in (1, 2):
            try:
                print(executor.submit(parse, line).result())
            except (BadRow, BadFile) as error:
                print(error.args)
