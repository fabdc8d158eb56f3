"""Backends."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Backend:
    executor_class = None

    def run(self, tasks):
        with self.executor_class(max_workers=1) as executor:
            futures = [executor.submit(task) for task in tasks]
            return [future.result() for future in futures]


class ThreadBackend(Backend):
    executor_class = ThreadPoolExecutor


class ProcessBackend(Backend):
    executor_class = ProcessPoolExecutor


BACKENDS = {
    "thread": ThreadBackend,
    "process": ProcessBackend,
}


def create(name):
    return BACKENDS[name]()
