"""The queue is one of threads, also where the branch takes processes."""
import sys
from queue import Queue


class Score:
    def __init__(self, queue):
        self.queue = queue

    def __call__(self):
        self.queue.put(1)


def score(number):
    if number < 2:
        from multiprocessing.dummy import Process
    else:
        from multiprocessing import Process
    queue = Queue(number)  #^ the queue
    workers = [Process(target=Score(queue)) for _ in range(number)]  #! spawn,forkserver
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    score(len(sys.argv))
    score(len(sys.argv) + 1)
