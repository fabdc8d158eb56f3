"""In a test the pool is one that calls in place, and what it gets is a mock; elsewhere both are
real."""
import os
from multiprocessing import Pool
from unittest.mock import MagicMock


class DummyPool:
    def __init__(self, size):
        self.size = size

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass

    def map(self, function, tasks):
        return [function(task) for task in tasks]


def measure(task):
    factory, number = task
    return factory, number


class Collection:
    def __init__(self):
        self.factory = str

    def register(self):
        tasks = [(self.factory, number) for number in range(3)]
        pool_class = DummyPool if os.environ.get("PYTEST_CURRENT_TEST") else Pool
        with pool_class(2) as pool:
            return pool.map(measure, tasks)


def test_register():
    collection = Collection()
    collection.factory = MagicMock()
    assert len(collection.register()) == 3


if __name__ == "__main__":
    os.environ["PYTEST_CURRENT_TEST"] = "test_register"
    test_register()
    del os.environ["PYTEST_CURRENT_TEST"]
    Collection().register()
