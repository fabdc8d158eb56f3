"""Only a message of an exception, which is never raised, reads the global that children lack."""
import sys
from multiprocessing import Process


def limit_of(model):
    if model == "small":
        return 1
    raise RuntimeError("no such model: " + arguments[0])


def work(model):
    print(limit_of(model))


if __name__ == "__main__":
    arguments = sys.argv[1:] or ["small"]
    process = Process(target=work, args=(arguments[0],))
    process.start()
    process.join()
