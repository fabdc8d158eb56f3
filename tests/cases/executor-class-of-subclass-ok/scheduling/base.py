import abc


class Scheduler(abc.ABC):
    executor_class = None

    def __init__(self, workers=2):
        self.workers = workers

    @abc.abstractmethod
    def step(self, item):
        ...

    def run(self, items):
        with self.executor_class(self.workers) as ex:
            return list(ex.map(self.step, items))
