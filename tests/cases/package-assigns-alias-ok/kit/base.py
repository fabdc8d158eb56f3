import threading as _mp

Process = _mp.Thread


class BaseWorker(Process):
    def run(self):
        self.work()

    def work(self):
        raise NotImplementedError
