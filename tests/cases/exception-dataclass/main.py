"""A dataclass's __init__ tells the base nothing, and keywords aren't kept."""
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass
class BadRow(Exception):
    line: int
    reason: str


def parse(line):
    raise BadRow(line=line, reason="odd")  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(parse, 3).result())  #! all
        except BadRow as error:
            print(error.line)
