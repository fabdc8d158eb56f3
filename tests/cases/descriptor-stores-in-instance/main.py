"""A descriptor's __set__ keeps the value in the object's __dict__ under another name."""
from multiprocessing import Pool


class Checked:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        obj.__dict__[self.name] = value


class Task:
    action = Checked()

    def __init__(self, action):
        self.action = action

    def title(self, index):
        return "task %d" % index


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Task(lambda: 1).title, [1]))  #! all
