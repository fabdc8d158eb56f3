"""Positional arguments are kept by __new__; a field with a default may be missing."""
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass
class BadRow(Exception):
    line: int
    reason: str = "odd"


def parse(line):
    raise BadRow(line)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(parse, 3).result())
        except BadRow as error:
            print(error.line)
