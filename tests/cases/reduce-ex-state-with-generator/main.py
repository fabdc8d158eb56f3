"""__reduce_ex__ gives the state as its third item, and the generator is in it."""
from multiprocessing import Pool


def numbers():
    yield from range(10)


class Feed:
    def __init__(self, name):
        self.name = name
        self.rows = numbers()

    def __reduce_ex__(self, protocol):
        return Feed, (self.name,), {"rows": self.rows}


def name_of(feed):
    return feed.name


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(name_of, (Feed("news"),)))  #! all
