"""Jobs are made for a number of workers; a single one is done here."""
from multiprocessing import Process


def make_job(number):
    def job():
        print(number)
    return job


def start(number):
    jobs = [make_job(i) for i in range(number)]
    if len(jobs) > 1:
        children = [Process(target=job) for job in jobs]
        for child in children:
            child.start()
        for child in children:
            child.join()
    else:
        jobs[0]()


if __name__ == "__main__":
    start(1)
