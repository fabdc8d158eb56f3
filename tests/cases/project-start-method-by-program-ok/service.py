"""A service whose target is a nested function."""
import multiprocessing


def serve(name):
    def work():
        print(name)

    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
