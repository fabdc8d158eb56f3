"""finally takes the timer out of the object before the process is started."""
import threading
from multiprocessing import Process


class Job:
    def __init__(self):
        self.timer = None

    def run(self):
        print("run")

    def launch(self):
        self.timer = threading.Timer(30, print)
        try:
            print(self.timer.interval)
        finally:
            self.timer = None
        child = Process(target=self.run)
        child.start()
        child.join()


if __name__ == "__main__":
    Job().launch()
