"""The file is opened in a method that __init__ calls through another one."""
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

    def count(self, word):
        return self.lines + len(word)


if __name__ == "__main__":
    journal = Journal(__file__)
    with Pool(1) as pool:
        print(pool.map(journal.count, ["a", "bc"]))  #! all
