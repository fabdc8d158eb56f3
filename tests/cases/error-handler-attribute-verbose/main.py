"""An attribute is a lambda where an option asks for it, and the caller gives that option."""
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
    runner = Runner(verbose=True)
    child = Process(target=runner.run)  #! spawn,forkserver
    child.start()
    child.join()
