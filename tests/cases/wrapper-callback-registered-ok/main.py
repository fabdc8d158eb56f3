"""The handlers registered in the list are functions; the lambda is called by the pipeline itself."""
from multiprocessing import Pool


class Pipeline:
    def __init__(self, done):
        self.stages = []
        self.done = done

    def then(self, stage):
        self.stages.append(stage)
        return self

    def run(self, values):
        with Pool(2) as pool:
            for stage in self.stages:
                values = pool.map(stage, values)
        self.done(values)
        return values


def half(n):
    return n / 2


def main():
    print(Pipeline(lambda values: print("done", values)).then(half).then(round).run([1, 2]))


if __name__ == "__main__":
    main()
