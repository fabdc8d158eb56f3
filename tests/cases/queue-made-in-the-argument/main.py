"""Nobody but the process holds the queue, and start() drops it."""
from multiprocessing import Process, Queue


class Consumer:
    def __init__(self):
        self.process = Process(target=self.consume, kwargs={"queue": Queue()})  #! spawn,forkserver

    def consume(self, queue):
        print(queue.empty())


if __name__ == "__main__":
    consumer = Consumer()
    consumer.process.start()
    consumer.process.join()
