"""__reduce_ex__ gives a state without the generator."""
from multiprocessing import Pool


def numbers():
    yield from range(10)


class Feed:
    def __init__(self, name):
        self.name = name
        self.rows = numbers()

    def __reduce_ex__(self, protocol):
        state = {key: value for key, value in vars(self).items() if key != "rows"}
        return Feed, (self.name,), state


def name_of(feed):
    return feed.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(name_of, (Feed("news"),)))
