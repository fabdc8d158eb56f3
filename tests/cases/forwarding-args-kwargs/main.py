"""*args and **kwargs forward the callable through two layers to submit."""
from concurrent.futures import ProcessPoolExecutor


class Runner:
    def __init__(self, **options):
        self.executor = ProcessPoolExecutor(**options)

    def run(self, *args, **kwargs):
        return self._submit(*args, **kwargs).result()

    def _submit(self, function, *args, **kwargs):
        return self.executor.submit(function, *args, **kwargs)  #! all

    def close(self):
        self.executor.shutdown()


def add(a, b, then=None):
    return a + b


def main():
    runner = Runner(max_workers=1)
    try:
        print(runner.run(add, 1, b=2))
        print(runner.run(add, 1, 2, then=lambda value: value))
    finally:
        runner.close()


if __name__ == "__main__":
    main()
