"""A decorator class keeps an executor and submits the function it replaced."""
import functools
from concurrent.futures import ProcessPoolExecutor


class Task:
    executor = None

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *args):
        return self.function(*args)

    def delay(self, *args):
        if Task.executor is None:
            Task.executor = ProcessPoolExecutor(1)
        return Task.executor.submit(self.function, *args)  #! all


@Task
def resize(name, width):
    return "%s-%d" % (name, width)


if __name__ == "__main__":
    print(resize("a", 1))
    print(resize.delay("a", 2).result())
