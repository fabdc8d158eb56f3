"""What a function makes is found by a handler as it was left."""
import sys
import threading
from multiprocessing import Pool


class Job:
    def __init__(self):
        self.lock = None

    def run(self):
        return 1


def attempt(arguments):
    job = Job()
    try:
        job.lock = threading.Lock()
        if len(arguments) < 9:
            raise ValueError(arguments)
        job.lock = None
    except ValueError:
        return job
    return job


def run(job):
    return job.run()


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.map(run, [attempt(sys.argv)])  #! all
