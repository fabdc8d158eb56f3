"""stop() closes the pool, and run() needs it."""
from multiprocessing import Pool


def square(n):
    return n * n


class Runner:
    def __init__(self):
        self.pool = Pool(1)

    def run(self, items):
        return self.pool.map(square, items)  #! all

    def stop(self):
        self.pool.close()
        self.pool.join()


if __name__ == "__main__":
    runner = Runner()
    print(runner.run([1, 2]))
    runner.stop()
    print(runner.run([3, 4]))
