"""__getstate__ keeps the attributes that don't begin with an underscore."""
import threading
from multiprocessing import Pool


class Crawler:
    def __init__(self, root):
        self.root = root
        self._lock = threading.Lock()
        self._log = None

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}

    def visit(self, page):
        return self.root + page


if __name__ == "__main__":
    crawler = Crawler("/srv/")
    with Pool(1) as pool:
        print(pool.map(crawler.visit, ["a", "b"]))
