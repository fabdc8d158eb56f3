from multiprocessing import Pool

from .registry import get


class Runner:
    def __init__(self, workers=2):
        self.workers = workers

    def run(self, name, rows):
        func = get(name)
        with Pool(self.workers) as pool:
            return pool.map(func, rows)  #! all
