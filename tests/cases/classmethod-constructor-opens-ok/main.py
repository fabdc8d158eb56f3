"""The class method that makes the object reads the file and keeps the text alone."""
from multiprocessing import Process


class Config:
    def __init__(self, values):
        self.values = values

    @classmethod
    def from_file(cls, path):
        with open(path) as stream:
            config = cls(dict(enumerate(stream)))
        return config

    def show(self):
        print(len(self.values))


if __name__ == "__main__":
    config = Config.from_file(__file__)
    child = Process(target=config.show)
    child.start()
    child.join()
