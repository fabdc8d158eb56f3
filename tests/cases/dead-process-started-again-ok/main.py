"""A new Process takes the place of the one that has ended."""
import multiprocessing as mp


class Supervisor:
    def __init__(self, target):
        self.target = target
        self.worker = self.launch()

    def launch(self):
        worker = mp.Process(target=self.target)
        worker.start()
        return worker

    def check(self):
        self.worker.join()
        if not self.worker.is_alive():
            self.worker = self.launch()
            self.worker.join()


def work():
    print("working")


if __name__ == "__main__":
    Supervisor(work).check()
