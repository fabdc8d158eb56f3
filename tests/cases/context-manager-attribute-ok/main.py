"""Behind the with block the context manager's attribute is None again."""
from multiprocessing import Process


class Recording:
    def __init__(self, path):
        self.path = path
        self.stream = None

    def __enter__(self):
        self.stream = open(self.path)
        return self

    def __exit__(self, *exc):
        self.stream.close()
        self.stream = None

    def describe(self):
        print(len(self.path) > 0)


if __name__ == "__main__":
    with Recording(__file__) as recording:
        print(recording.stream.readline())
    child = Process(target=recording.describe)
    child.start()
    child.join()
