"""A daemonic worker of a class of one's own uses a pool."""
from multiprocessing import Pool, Process


def square(n):
    return n * n


class Service(Process):
    def __init__(self, items):
        super().__init__(daemon=True)
        self.items = items

    def run(self):
        with Pool(2) as pool:  #! all
            print(pool.map(square, self.items))


if __name__ == "__main__":
    service = Service([1, 2])
    service.start()
    service.join()
