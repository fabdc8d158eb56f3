"""What a function makes is left as it is on each way out, also on the early one."""
import sys
import threading
from multiprocessing import Pool


class Job:
    def __init__(self):
        self.lock = None

    def run(self):
        return 1


def make(arguments):
    if arguments is not None:
        job = Job()
        job.lock = threading.Lock()
        if len(arguments) < 9:
            return job
        job.lock = None
        return job
    return Job()


def run(job):
    return job.run()


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.map(run, [make(sys.argv)])  #! all
