"""The class has a default for what is left out."""
from multiprocessing import Pool


class Job:
    cache = ()

    def __init__(self, n):
        self.n = n
        self.cache = (n, n * n)

    def __getstate__(self):
        return {"n": self.n}

    def run(self, m):
        return self.n * m, len(self.cache)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Job(2).run, [1, 2]))
