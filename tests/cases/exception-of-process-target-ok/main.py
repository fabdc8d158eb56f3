"""What a Process target raises isn't sent to anybody, and here it is caught at its top."""
from multiprocessing import Process


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__("%s in line %d" % (reason, line))


def parse(line):
    try:
        raise BadRow(line, "odd")
    except BadRow as error:
        print(error)


if __name__ == "__main__":
    process = Process(target=parse, args=(1,))
    process.start()
    process.join()
