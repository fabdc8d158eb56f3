from concurrent.futures import ProcessPoolExecutor

from .base import Scheduler


class ProcessScheduler(Scheduler):
    executor_class = ProcessPoolExecutor

    def step(self, item):
        return item
