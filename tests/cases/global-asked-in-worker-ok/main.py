"""A worker that asks what a module is, or isn't, changes nothing."""
from multiprocessing import Process

try:
    import no_such_library as library
except ImportError:
    library = None


def produce():
    if library is not None:
        library.set_num_threads(1)
    print("produced")


class Producers:
    def __init__(self):
        self.processes = []

    def start(self):
        for _ in range(2):
            self.processes.append(Process(target=produce))
            self.processes[-1].start()
        return library is not None and library.is_available()


if __name__ == "__main__":
    producers = Producers()
    print(producers.start())
    for process in producers.processes:
        process.join()
