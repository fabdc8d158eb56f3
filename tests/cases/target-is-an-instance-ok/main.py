"""Objects that can be called, and a bound method."""
from multiprocessing import Process


class Job:
    def __init__(self, name):
        self.name = name

    def run(self):
        print("running", self.name)


class Task(Job):
    def __call__(self):
        self.run()


def make(name):
    return Job(name).run


if __name__ == "__main__":
    for target in (Job("a").run, Task("b"), make("c")):
        process = Process(target=target)
        process.start()
        process.join()
