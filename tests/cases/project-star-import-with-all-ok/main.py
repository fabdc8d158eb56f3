"""The star brings a run_all that works in threads; the one with processes isn't in __all__."""
from parallel import *


def main():
    print(run_all(lambda path: path.upper(), ["a", "b"]))


if __name__ == "__main__":
    main()
