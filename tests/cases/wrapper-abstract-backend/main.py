"""A base class calls self.map_tasks; the subclass that is used has a pool of processes."""
import abc
import multiprocessing


class Backend(abc.ABC):
    @abc.abstractmethod
    def map_tasks(self, function, items):
        ...

    def total(self, function, items):
        return sum(self.map_tasks(function, items))


class Serial(Backend):
    def map_tasks(self, function, items):
        return [function(item) for item in items]


class Parallel(Backend):
    def map_tasks(self, function, items):
        with multiprocessing.Pool(2) as pool:
            return pool.map(function, items)


def make_backend(kind):
    return {"serial": Serial, "parallel": Parallel}[kind]()


def main():
    print(make_backend("serial").total(lambda n: n * n, [1, 2]))
    print(make_backend("parallel").total(lambda n: n * n, [1, 2]))  #! all


if __name__ == "__main__":
    main()
