"""A child gets the object that owns a queue, and a thread with it."""
import multiprocessing
import multiprocessing.queues
import threading


class Loader:
    def __init__(self):
        self.queue = multiprocessing.Queue()
        self.thread = threading.Thread(target=self.queue.put, args=(1,))
        self.thread.start()


def consume(queue):
    print(getattr(queue, "queue", queue).get())


def start(source):
    is_queue = isinstance(source, multiprocessing.queues.Queue)
    queue = source if is_queue else source
    child = multiprocessing.Process(target=consume, args=(queue,))  #! spawn,forkserver
    child.start()
    child.join()


def main():
    start(Loader())
    queue = multiprocessing.Queue()
    queue.put(2)
    start(queue)


if __name__ == "__main__":
    main()
