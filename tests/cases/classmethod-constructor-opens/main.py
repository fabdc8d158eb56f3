"""The class method that makes the object gives it the open file as an attribute afterwards."""
from multiprocessing import Process


class Config:
    def __init__(self, values):
        self.values = values

    @classmethod
    def from_file(cls, path):
        config = cls({"path": path})
        config.source = open(path)
        return config

    def show(self):
        print(len(self.values))


if __name__ == "__main__":
    config = Config.from_file(__file__)
    child = Process(target=config.show)  #! spawn,forkserver
    child.start()
    child.join()
