from concurrent.futures import ThreadPoolExecutor

from .base import Scheduler


class ThreadScheduler(Scheduler):
    executor_class = ThreadPoolExecutor

    def step(self, item):
        with self.lock:
            return item
