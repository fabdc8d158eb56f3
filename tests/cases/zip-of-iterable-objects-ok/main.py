"""zip() keeps what the objects give as iterators that it goes over."""
from concurrent.futures import ProcessPoolExecutor


class Track:
    def __init__(self, notes):
        self.notes = notes

    def __iter__(self):
        return iter(self.notes)

    def events(self):
        return zip(range(9), self)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(sorted, Track("ceg").events()).result())
