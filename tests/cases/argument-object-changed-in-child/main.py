"""The worker sets an attribute that the parent reads."""
from multiprocessing import Process


class Job:
    def __init__(self, name):
        self.name = name
        self.done = False


def run(job):
    job.done = True


if __name__ == "__main__":
    job = Job("one")
    process = Process(target=run, args=(job,))  #? done is set in the child
    process.start()
    process.join()
    print(job.name, job.done)
