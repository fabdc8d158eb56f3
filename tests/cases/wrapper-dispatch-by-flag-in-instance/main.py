"""An attribute chosen in the constructor decides where the tasks run."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Crawler:
    def __init__(self, cpu_bound=False):
        self.make = ProcessPoolExecutor if cpu_bound else ThreadPoolExecutor

    def crawl(self, pages):
        def visit(page):
            return len(page)

        with self.make(max_workers=2) as executor:
            return list(executor.map(visit, pages))  #! all


def main():
    print(Crawler().crawl(["a"]))
    print(Crawler(cpu_bound=True).crawl(["a"]))


if __name__ == "__main__":
    main()
