"""A handler for something else is no help."""
from multiprocessing import Process


def report(n):
    try:
        print(n, LEVEL)  #^ NameError here
    except (KeyError, ValueError):
        print("no level")


if __name__ == "__main__":
    LEVEL = 2
    process = Process(target=report, args=(3,))  #! spawn,forkserver
    process.start()
    process.join()
