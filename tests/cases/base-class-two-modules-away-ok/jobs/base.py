from multiprocessing import Process


class Job(Process):
    def run(self):
        self.work()
