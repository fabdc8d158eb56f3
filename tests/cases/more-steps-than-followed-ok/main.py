"""More is done here than is followed: what comes behind it happens all the same."""
from multiprocessing import Process


def one(total):
    return total + 1


def two(total):
    total = one(total)
    total = one(total)
    total = one(total)
    total = one(total)
    total = one(total)
    total = one(total)
    total = one(total)
    total = one(total)
    return total


def three(total):
    total = two(total)
    total = two(total)
    total = two(total)
    total = two(total)
    total = two(total)
    total = two(total)
    total = two(total)
    total = two(total)
    return total


def four(total):
    total = three(total)
    total = three(total)
    total = three(total)
    total = three(total)
    total = three(total)
    total = three(total)
    total = three(total)
    total = three(total)
    return total


def five(total):
    total = four(total)
    total = four(total)
    total = four(total)
    total = four(total)
    total = four(total)
    total = four(total)
    total = four(total)
    total = four(total)
    return total


def six(total):
    total = five(total)
    total = five(total)
    total = five(total)
    total = five(total)
    total = five(total)
    total = five(total)
    total = five(total)
    total = five(total)
    return total


class Worker:
    def __init__(self):
        self.total = 0
        self.process = None

    def launch(self):
        self.total = six(self.total)
        self.total = six(self.total)
        self.total = six(self.total)
        self.total = six(self.total)
        self.process = Process(target=print, args=("works",))
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.total += 1
        self.process.start()


if __name__ == "__main__":
    worker = Worker()
    worker.launch()
    worker.process.join()
    print(worker.total)
