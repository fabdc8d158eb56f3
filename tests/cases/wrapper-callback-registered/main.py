"""Handlers are registered in a list and shipped, one by one, by another method."""
from multiprocessing import Pool


class Pipeline:
    def __init__(self):
        self.stages = []

    def then(self, stage):
        self.stages.append(stage)
        return self

    def run(self, values):
        with Pool(2) as pool:
            for stage in self.stages:
                values = pool.map(stage, values)  #! all
        return values


def half(n):
    return n / 2


def main():
    print(Pipeline().then(half).then(round).then(lambda n: n + 1).run([1, 2]))


if __name__ == "__main__":
    main()
