"""Starts a process for each job."""
import multiprocessing


def run(job):
    print(job["name"])


def launch(job):
    process = multiprocessing.Process(target=run, args=(job,))
    process.start()
    return process
