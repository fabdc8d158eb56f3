"""Where the branch takes threads, it takes their queue, and with processes that of processes."""
import sys


class Score:
    def __init__(self, queue):
        self.queue = queue

    def __call__(self):
        self.queue.put(1)


def score(number):
    if number < 2:
        from multiprocessing.dummy import Process, Queue
    else:
        from multiprocessing import Process, Queue
    queue = Queue(number)
    workers = [Process(target=Score(queue)) for _ in range(number)]
    for worker in workers:
        worker.start()
    for worker in workers:
        queue.get()
        worker.join()


if __name__ == "__main__":
    score(len(sys.argv))
    score(len(sys.argv) + 1)
