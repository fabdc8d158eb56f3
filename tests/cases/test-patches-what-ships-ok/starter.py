"""Starts jobs and waits for them."""
from launcher import launch


def start(job):
    process = launch(job)
    process.join()
