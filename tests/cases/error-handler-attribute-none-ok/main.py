"""An attribute that may be a callback is None unless it is given, and nobody gives one."""
from multiprocessing import Process


class Runner:
    def __init__(self, on_error=None, **options):
        self.on_error = on_error
        self.options = options
        if options.get("verbose"):
            self.on_error = lambda error: print(error)

    def run(self):
        print("run")


if __name__ == "__main__":
    runner = Runner(retries=3)
    child = Process(target=runner.run)
    child.start()
    child.join()
