"""Callbacks that take the result: functions, methods, built-in ones, lambdas."""
from multiprocessing import Pool


def square(n):
    return n * n


class Log:
    def __init__(self):
        self.lines = []

    def note(self, value, prefix="got"):
        self.lines.append((prefix, value))


if __name__ == "__main__":
    log, found = Log(), []
    pool = Pool(1)
    pool.apply_async(square, (2,), callback=log.note)
    pool.apply_async(square, (2,), callback=found.append)
    pool.apply_async(square, (2,), callback=lambda value: found.append(value), error_callback=print)
    pool.map_async(square, [1, 2], callback=None)
    pool.close()
    pool.join()
    print(log.lines, found)
