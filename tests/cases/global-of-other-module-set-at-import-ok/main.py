"""The same, unguarded: the child does it again."""
import multiprocessing

import settings

settings.LEVEL = 3


def report(n):
    print(n, settings.LEVEL)


def main():
    process = multiprocessing.Process(target=report, args=(1,))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
