"""The callback is taken off the job before the job is sent, and put back afterwards."""
from multiprocessing import Pool


class Job:
    def __init__(self, number, callback):
        self.number = number
        self.callback = callback


def run(job):
    return job.number * 2


def main():
    job = Job(3, lambda result: print("got", result))
    callback = job.callback
    job.callback = None
    with Pool(1) as pool:
        result = pool.apply(run, (job,))
    job.callback = callback
    job.callback(result)


if __name__ == "__main__":
    main()
