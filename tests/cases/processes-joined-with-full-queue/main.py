"""All producers are joined first, and their results are read after that."""
from multiprocessing import Process, Queue


class Producer(Process):
    def __init__(self, results, size):
        super().__init__()
        self.results = results
        self.size = size

    def run(self):
        rows = ["row"] * self.size
        self.results.put(rows)


def main():
    results = Queue()
    producers = [Producer(results, 200000) for _ in range(2)]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()  #! all
    print(sum(len(results.get()) for _ in producers))


if __name__ == "__main__":
    main()
