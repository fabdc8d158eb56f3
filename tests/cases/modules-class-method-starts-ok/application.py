"""The application."""
from concurrent.futures import ProcessPoolExecutor

from cache import Cache


class Application:
    def __init__(self, cache, jobs):
        self.cache = cache
        self.jobs = jobs

    @classmethod
    def create(cls, jobs):
        return cls(Cache(), jobs)

    def report(self):
        with ProcessPoolExecutor(self.jobs) as executor:
            return list(executor.map(self.cache.get, "ab"))
