"""An object keeps the Popen that it started."""
import subprocess
import sys
from multiprocessing import Process


class Tool:
    def __init__(self):
        self.child = None

    def start(self):
        self.child = subprocess.Popen([sys.executable, "-c", "pass"], stdout=subprocess.PIPE)
        return self

    def report(self):
        print("report")


if __name__ == "__main__":
    tool = Tool().start()
    tool.child.communicate()
    process = Process(target=tool.report)  #! spawn,forkserver
    process.start()
    process.join()
