"""A fluent builder collects the settings; the last call uses them."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Job:
    def __init__(self):
        self._processes = False
        self._function = None

    def using(self, function):
        self._function = function
        return self

    def in_processes(self, yes=True):
        self._processes = yes
        return self

    def over(self, items):
        executor = ProcessPoolExecutor(1) if self._processes else ThreadPoolExecutor(1)
        with executor:
            return list(executor.map(self._function, items))


def main():
    print(Job().using(lambda n: n).over([1]))
    print(Job().using(lambda n: n).in_processes().in_processes(False).over([1]))
    print(Job().using(abs).in_processes().over([1]))


if __name__ == "__main__":
    main()
