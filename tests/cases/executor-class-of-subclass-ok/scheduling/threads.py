from concurrent.futures import ThreadPoolExecutor
import threading

from .base import Scheduler


class ThreadScheduler(Scheduler):
    executor_class = ThreadPoolExecutor

    def __init__(self, workers=2):
        super().__init__(workers)
        self.lock = threading.Lock()

    def step(self, item):
        with self.lock:
            return item
