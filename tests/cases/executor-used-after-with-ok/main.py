"""Results may be fetched later; work for the executor comes in time."""
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


class Runner:
    def __init__(self):
        self.executor = ProcessPoolExecutor(1)

    def run(self, n):
        if self.executor is None:
            self.executor = ProcessPoolExecutor(1)
        return self.executor.submit(square, n)

    def stop(self):
        self.executor.shutdown()
        self.executor = None


def main():
    with ProcessPoolExecutor(1) as executor:
        first = executor.submit(square, 2)
        many = executor.map(square, [1, 2])
    print(first.result(), list(many))
    executor = ProcessPoolExecutor(1)
    print(executor.submit(square, 4).result())
    executor.shutdown()
    runner = Runner()
    print(runner.run(5).result())
    runner.stop()
    print(runner.run(6).result())
    runner.stop()


if __name__ == "__main__":
    main()
