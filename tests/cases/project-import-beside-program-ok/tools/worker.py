"""A worker."""
import logging
from multiprocessing import Pool

from handlers import make_handler


class Worker:
    def __init__(self):
        logging.getLogger("worker").addHandler(make_handler())

    def double(self, item):
        return item * 2

    def run(self, items):
        with Pool(1) as pool:
            return pool.map(self.double, items)
