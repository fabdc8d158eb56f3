"""A logger adapter adds a handler to each message, and goes along with its service."""
import logging
import multiprocessing


class Service:
    def __init__(self, name, **extra):
        self.log = logging.LoggerAdapter(logging.getLogger(name), extra)

    def run(self, count):
        self.log.warning("ran %d times", count)


if __name__ == "__main__":
    service = Service("web", user="ada", handler=logging.StreamHandler())
    process = multiprocessing.Process(target=service.run, args=(2,))  #! spawn,forkserver
    process.start()
    process.join()
