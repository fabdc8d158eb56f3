"""The file that a helper method opened is closed and forgotten before the pool gets the object."""
from multiprocessing import Pool


class Journal:
    def __init__(self, path):
        self.path = path
        self.reset()

    def reset(self):
        self.lines = 0
        self._open()

    def _open(self):
        self.stream = open(self.path)

    def close(self):
        stream, self.stream = self.stream, None
        stream.close()

    def count(self, word):
        return self.lines + len(word)


if __name__ == "__main__":
    journal = Journal(__file__)
    journal.close()
    with Pool(1) as pool:
        print(pool.map(journal.count, ["a", "bc"]))
