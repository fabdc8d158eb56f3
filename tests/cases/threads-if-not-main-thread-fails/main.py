"""A strategy object is chosen from a registry of classes by name: that with processes gets the lambda."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

STRATEGIES = {}


def strategy(name):
    def register(cls):
        STRATEGIES[name] = cls
        return cls
    return register


class Strategy:
    executor_class = None

    def run(self, function, items):
        with self.executor_class(max_workers=2) as executor:
            return list(executor.map(function, items))


@strategy("threads")
class Threads(Strategy):
    executor_class = ThreadPoolExecutor


@strategy("processes")
class Processes(Strategy):
    executor_class = ProcessPoolExecutor


def main():
    print(STRATEGIES["threads"]().run(lambda n: n + 1, [1]))
    print(STRATEGIES["processes"]().run(lambda n: n + 1, [1]))  #! all


if __name__ == "__main__":
    main()
