"""Logging through a multiprocessing.Queue: the handlers' records are prepared and pickle."""
import logging
import logging.handlers
import multiprocessing


def worker(queue, name):
    logger = logging.getLogger(name)
    logger.addHandler(logging.handlers.QueueHandler(queue))
    logger.setLevel(logging.INFO)
    logger.info("%s is there", name)


def main():
    queue = multiprocessing.Queue()
    listener = logging.handlers.QueueListener(queue, logging.StreamHandler())
    listener.start()
    processes = [multiprocessing.Process(target=worker, args=(queue, n)) for n in "ab"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    listener.stop()


if __name__ == "__main__":
    main()
