import multiprocessing


class Service:
    def __init__(self, target):
        self.target = target
        self.process = None

    def start(self):
        self.process = multiprocessing.Process(target=self.target)
        self.process.start()

    def stop(self):
        if self.process is not None:
            self.process.join()
            self.process = None

    def restart(self):
        self.stop()
        self.start()
