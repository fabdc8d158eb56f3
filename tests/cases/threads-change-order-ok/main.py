"""Threads and callbacks start and close what the main program made."""
import threading
from multiprocessing import Pool, Process


def work(n=0):
    print("working", n)
    return n


def start_later(process, ready):
    process.start()
    ready.set()


class Owner:
    def __init__(self):
        self.process = Process(target=work)
        self.pool = Pool(1)

    def begin(self):
        self.process.start()

    def finish(self):
        self.process.join()
        self.pool.join()

    def close(self):
        self.pool.close()


def run(steps):
    for step in steps:
        step()


def main():
    ready = threading.Event()
    process = Process(target=work)
    thread = threading.Thread(target=start_later, args=(process, ready))
    thread.start()
    ready.wait()
    thread.join()
    process.join()
    owner = Owner()
    run([owner.begin, owner.close, owner.finish])


if __name__ == "__main__":
    main()
