"""Contexts that swallow it, and a finally that returns."""
import contextlib
from multiprocessing import Pool


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return isinstance(error, BadRow)


@contextlib.contextmanager
def logged():
    try:
        yield
    except BadRow as error:
        print("logged:", error)


def check(line):
    raise BadRow(line, "odd")


def one(line):
    with contextlib.suppress(BadRow):
        check(line)


def two(line):
    with Quiet():
        check(line)


def three(line):
    with logged():
        check(line)


def four(line):
    try:
        check(line)
    finally:
        return line


if __name__ == "__main__":
    with Pool(1) as pool:
        for function in (one, two, three, four):
            print(pool.map(function, [1]))
