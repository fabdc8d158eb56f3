"""What is made on one way only, and put right there, is right behind it."""
import sys
import threading
from multiprocessing import Pool


class Job:
    def __init__(self):
        self.lock = threading.Lock()

    def run(self):
        return 1


def make(arguments):
    if len(arguments) < 9:
        job = Job()
        if len(arguments) > 5:
            raise ValueError(arguments)
        job.lock = None
    else:
        job = Job()
        job.lock = None
    return job


def run(job):
    return job.run()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(run, [make(sys.argv)]))
