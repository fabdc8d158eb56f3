"""An own class called Process with start and join, beside the imported multiprocessing."""
import multiprocessing
import subprocess
import sys


class Process:
    def __init__(self, target, args=()):
        self.target, self.args = target, args

    def start(self):
        self.result = self.target(*self.args)

    def join(self):
        return self.result


def main():
    process = Process(target=lambda n: n + 1, args=(1,))
    process.start()
    print(process.join(), multiprocessing.cpu_count() > 0)
    other = subprocess.Popen([sys.executable, "-c", "pass"])
    print(other.wait())


if __name__ == "__main__":
    main()
