"""The callback is taken off too late."""
from multiprocessing import Pool


class Job:
    def __init__(self, number, callback):
        self.number = number
        self.callback = callback


def run(job):
    return job.number * 2


def main():
    job = Job(3, lambda result: print("got", result))
    with Pool(1) as pool:
        result = pool.apply(run, (job,))  #! all
    job.callback = None
    print(result)


if __name__ == "__main__":
    main()
