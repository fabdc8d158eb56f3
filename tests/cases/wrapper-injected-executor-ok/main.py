"""The class gets an executor of threads from outside and gives it its own bound method."""
from concurrent.futures import Executor, ThreadPoolExecutor


class Indexer:
    def __init__(self, executor: Executor):
        self._executor = executor
        self._words = {}

    def count(self, text):
        return len(text.split())

    def run(self, texts):
        futures = [self._executor.submit(self.count, text) for text in texts]
        return [future.result() for future in futures]


def main():
    with ThreadPoolExecutor(2) as executor:
        print(Indexer(executor).run(["a b", "c"]))


if __name__ == "__main__":
    main()
