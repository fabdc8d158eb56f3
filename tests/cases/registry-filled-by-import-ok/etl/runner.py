from multiprocessing import Pool

from .registry import get


class Runner:
    def __init__(self, workers=2):
        self.workers = workers
        self.on_done = lambda rows: None

    def run(self, name, rows):
        func = get(name)
        with Pool(self.workers) as pool:
            rows = pool.map(func, rows)
        self.on_done(rows)
        return rows
