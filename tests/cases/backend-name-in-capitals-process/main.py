"""The backend's name is brought to lower case before it is compared; it asks for processes."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Engine:
    def __init__(self, backend="Process", workers=2):
        backend = backend.lower()
        if backend.startswith("proc"):
            self.executor = ProcessPoolExecutor(workers)
        elif backend == "thread":
            self.executor = ThreadPoolExecutor(workers)
        else:
            raise ValueError(backend)

    def each(self, function, items):
        with self.executor:
            return list(self.executor.map(function, items))


def main():
    print(Engine("Thread").each(lambda n: n + 1, [1, 2]))
    print(Engine().each(lambda n: n + 1, [1, 2]))  #! all


if __name__ == "__main__":
    main()
