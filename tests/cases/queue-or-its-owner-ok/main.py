"""A child gets the queue, or the queue of the object that owns it; the object has a thread."""
import multiprocessing
import multiprocessing.queues
import threading


class Loader:
    def __init__(self):
        self.queue = multiprocessing.Queue()
        self.thread = threading.Thread(target=self.queue.put, args=(1,))
        self.thread.start()


def consume(queue):
    print(queue.get())


def start(source):
    is_queue = isinstance(source, multiprocessing.queues.Queue)
    queue = source if is_queue else source.queue
    child = multiprocessing.Process(target=consume, args=(queue,))
    child.start()
    child.join()


def main():
    start(Loader())
    queue = multiprocessing.Queue()
    queue.put(2)
    start(queue)


if __name__ == "__main__":
    main()
