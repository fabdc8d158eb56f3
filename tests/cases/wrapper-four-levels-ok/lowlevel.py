import multiprocessing


class Dispatcher:
    def __init__(self, workers=2):
        self.workers = workers

    def __call__(self, function, items):
        with multiprocessing.Pool(self.workers) as pool:
            handles = [pool.apply_async(function, (item,)) for item in items]
            return [handle.get() for handle in handles]
