"""A logger adapter adds plain data to each message, and goes along with its service."""
import logging
import multiprocessing


class Service:
    def __init__(self, name, **extra):
        self.log = logging.LoggerAdapter(logging.getLogger(name), extra)

    def run(self, count):
        self.log.warning("ran %d times", count)


if __name__ == "__main__":
    service = Service("web", user="ada", tries=2)
    process = multiprocessing.Process(target=service.run, args=(2,))
    process.start()
    process.join()
