"""super().__init__ gets more than __init__ takes."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line):
        super().__init__("bad row", line)


def parse(line):
    raise BadRow(line)  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(list(executor.map(parse, [1])))  #! all
        except BadRow as error:
            print(error)
