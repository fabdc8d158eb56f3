import multiprocessing as _mp

Process = _mp.Process


class BaseWorker(Process):
    def run(self):
        self.work()

    def work(self):
        raise NotImplementedError
