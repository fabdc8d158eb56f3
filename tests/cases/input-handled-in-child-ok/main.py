"""The end of the input is expected, or the parent asks."""
import sys
from multiprocessing import Process


def ask(question):
    try:
        print(input(question))
    except EOFError:
        print("nobody answers")
    print(repr(sys.stdin.read()))


if __name__ == "__main__":
    process = Process(target=ask, args=("name? ",))
    process.start()
    process.join()
