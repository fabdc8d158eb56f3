"""A fork context in a class body: the children inherit the lambda."""
import multiprocessing


class Runner:
    context = multiprocessing.get_context("fork")

    def start(self, job):
        process = self.context.Process(target=job)
        process.start()
        process.join()


def main():
    Runner().start(lambda: print("here"))


if __name__ == "__main__":
    main()
