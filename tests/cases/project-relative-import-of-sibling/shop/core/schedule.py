from concurrent import futures


class Scheduler:
    def __init__(self, size=2):
        self.size = size

    def each(self, job, items):
        with futures.ProcessPoolExecutor(max_workers=self.size) as executor:
            pending = [executor.submit(job, item) for item in items]
            return [future.result() for future in pending]
