"""Functions with names leave a queue between threads for a pool; lambdas stay in another."""
import queue
from concurrent.futures import ProcessPoolExecutor


class Scheduler:
    def __init__(self):
        self.pending = queue.PriorityQueue()
        self.afterwards = queue.SimpleQueue()

    def add(self, priority, function, *args, then=print):
        self.pending.put((priority, function.__name__, function, args))
        self.afterwards.put(then)

    def run(self):
        with ProcessPoolExecutor(1) as executor:
            while not self.pending.empty():
                _, _, function, args = self.pending.get()
                self.afterwards.get()(executor.submit(function, *args).result())


def main():
    scheduler = Scheduler()
    scheduler.add(2, abs, -1, then=lambda number: print("abs", number))
    scheduler.add(1, pow, 2, 3)
    scheduler.run()


if __name__ == "__main__":
    main()
