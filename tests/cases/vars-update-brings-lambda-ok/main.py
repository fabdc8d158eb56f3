"""Keyword arguments become attributes through vars(self).update; all are plain values."""
from multiprocessing import Process


class Options:
    def __init__(self, **settings):
        vars(self).update(settings)


def show(options):
    print(options.width)


if __name__ == "__main__":
    options = Options(width=80, format=str.strip)
    child = Process(target=show, args=(options,))
    child.start()
    child.join()
