"""A spawn context in a class body; the methods start processes through self."""
import multiprocessing


class Runner:
    context = multiprocessing.get_context("spawn")

    def start(self, job):
        process = self.context.Process(target=job)  #! all
        process.start()
        process.join()


def main():
    total = []
    Runner().start(lambda: total.append(1))


if __name__ == "__main__":
    main()
