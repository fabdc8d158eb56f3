"""A class that functools.wraps named after another one, which has kept its name."""
import functools
from multiprocessing import Pool


class Task:
    def run(self):
        return 1


def wraps_class(cls):
    return functools.wraps(cls, updated=())


def doubled(cls):
    @wraps_class(cls)
    class Wrapped(cls):
        def run(self):
            return 2 * super().run()
    return Wrapped


class Once(Task):
    pass


Twice = doubled(Once)


def work(task):
    return task.run()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(work, [Twice()]))  #! all
