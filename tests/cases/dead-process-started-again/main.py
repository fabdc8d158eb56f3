"""A process that has ended can't be started again."""
import multiprocessing as mp


class Supervisor:
    def __init__(self, target):
        self.worker = mp.Process(target=target)
        self.worker.start()

    def check(self):
        self.worker.join()
        if not self.worker.is_alive():
            self.worker.start()  #! all
            self.worker.join()


def work():
    print("working")


if __name__ == "__main__":
    Supervisor(work).check()
