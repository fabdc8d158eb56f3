import multiprocessing


class Service:
    def __init__(self, target):
        self.process = multiprocessing.Process(target=target)

    def start(self):
        self.process.start()  #! all

    def stop(self):
        if self.process.pid:
            self.process.join()

    def restart(self):
        self.stop()
        self.start()
