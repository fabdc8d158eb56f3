"""An object keeps only what the Popen that it started has written."""
import subprocess
import sys
from multiprocessing import Process


class Tool:
    def __init__(self):
        self.output = None

    def start(self):
        child = subprocess.Popen([sys.executable, "-c", "pass"], stdout=subprocess.PIPE)
        self.output = child.communicate()
        return self

    def report(self):
        print("report")


if __name__ == "__main__":
    tool = Tool().start()
    process = Process(target=tool.report)
    process.start()
    process.join()
