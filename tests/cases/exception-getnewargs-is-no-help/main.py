"""BaseException has a __reduce__ of its own, which asks no __getnewargs__."""
from concurrent.futures import ProcessPoolExecutor


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))
        self.line, self.reason = line, reason

    def __getnewargs__(self):
        return self.line, self.reason


def parse(line):
    raise BadRow(line, "odd")  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(parse, 3).result())  #! all
