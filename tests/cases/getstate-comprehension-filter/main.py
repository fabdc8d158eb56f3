"""__getstate__ filters attributes by name, and one name is misspelt."""
import threading
from multiprocessing import Pool


class Crawler:
    def __init__(self, root):
        self.root = root
        self._lock = threading.Lock()
        self._log = None

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k not in ("lock", "_log")}

    def visit(self, page):
        return self.root + page


if __name__ == "__main__":
    crawler = Crawler("/srv/")
    with Pool(1) as pool:
        print(pool.map(crawler.visit, ["a", "b"]))  #! all
