"""The class gets its executor from outside and ships its own bound method, with a lock inside."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Indexer:
    def __init__(self, executor):
        self._executor = executor
        self._words = {}

    def count(self, text):
        return len(text.split())

    def run(self, texts):
        futures = [self._executor.submit(self.count, text) for text in texts]  #! all
        return [future.result() for future in futures]


def main():
    with ProcessPoolExecutor(2) as executor:
        print(Indexer(executor).run(["a b", "c"]))


if __name__ == "__main__":
    main()
