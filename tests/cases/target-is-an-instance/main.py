"""An object that has a run method can't be called."""
from multiprocessing import Process


class Job:
    def __init__(self, name):
        self.name = name

    def run(self):
        print("running", self.name)


if __name__ == "__main__":
    process = Process(target=Job("a"))  #! all
    process.start()
    process.join()
