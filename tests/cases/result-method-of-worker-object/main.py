"""The worker gives back an object with an open log file in it."""
import os
from multiprocessing import Pool


class Report:
    def __init__(self, name):
        self.name = name
        self.log = open(os.devnull, "w")


def build(name):
    report = Report(name)
    report.log.write(name)
    return report


def main():
    with Pool(1) as pool:
        for report in pool.imap_unordered(build, ["a", "b"]):  #! all
            print(report.name)


if __name__ == "__main__":
    main()
