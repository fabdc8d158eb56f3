"""A runner of tests imports this file: its children don't."""
from multiprocessing import Process

from worker import work

process = Process(target=work)
process.start()
process.join()


def test_worker():
    assert process.exitcode == 0
