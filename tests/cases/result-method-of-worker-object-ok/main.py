"""The worker closes its log and takes it off before it gives the object back."""
import os
from multiprocessing import Pool


class Report:
    def __init__(self, name):
        self.name = name
        self.log = open(os.devnull, "w")


def build(name):
    report = Report(name)
    report.log.write(name)
    report.log.close()
    report.log = None
    return report


def main():
    with Pool(1) as pool:
        for report in pool.imap_unordered(build, ["a", "b"]):
            print(report.name)


if __name__ == "__main__":
    main()
