"""daemon set in the constructor, by keyword, and before start()."""
from multiprocessing import Process


def work():
    print("working")


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.daemon = True

    def run(self):
        print("working")


if __name__ == "__main__":
    workers = [Worker(), Process(target=work, daemon=True), Process(target=work)]
    for worker in workers:
        worker.daemon = True
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.name = "worker"
        worker.join()
