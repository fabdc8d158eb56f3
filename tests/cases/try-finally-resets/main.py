"""finally runs after the process was started: the attribute is still the timer then."""
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
            child = Process(target=self.run)  #! spawn,forkserver
            child.start()
            child.join()
        finally:
            self.timer = None


if __name__ == "__main__":
    Job().launch()
