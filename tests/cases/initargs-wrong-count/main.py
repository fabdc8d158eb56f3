"""The initializer wants two arguments and is given one: the workers die one after the other."""
from concurrent.futures import ProcessPoolExecutor

settings = {}


def setup(name, value):
    settings[name] = value


def read(name):
    return settings[name]


if __name__ == "__main__":
    with ProcessPoolExecutor(1, initializer=setup, initargs=("rate",)) as executor:  #! all
        print(executor.submit(read, "rate").result())
