"""An attribute chosen in the constructor decides where the tasks run: in threads."""
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class Crawler:
    def __init__(self, cpu_bound=False):
        self.make = ProcessPoolExecutor if cpu_bound else ThreadPoolExecutor

    def crawl(self, pages):
        def visit(page):
            return len(page)

        with self.make(max_workers=2) as executor:
            return list(executor.map(visit, pages))


def main():
    print(Crawler().crawl(["a"]))
    print(Crawler(cpu_bound=False).crawl(["b"]))


if __name__ == "__main__":
    main()
