"""daemon is a property that needs what the constructor of Process sets up."""
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        self.daemon = True  #! all
        super().__init__()

    def run(self):
        print("working")


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
