"""No __init__.py: a namespace package whose module starts processes with their targets."""
from plant.machines import start_all
import threading


class Press:
    def __init__(self):
        self.busy = threading.Lock()

    def run(self):
        with self.busy:
            print("pressed")


if __name__ == "__main__":
    start_all([Press().run])  #^ the press holds a lock
