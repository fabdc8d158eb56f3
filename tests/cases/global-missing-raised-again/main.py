"""The handler is for logging, and the exception goes on."""
from multiprocessing import Process


def report(n):
    try:
        print(n, LEVEL)  #^ NameError here
    except Exception:
        print("failed for", n)
        raise


if __name__ == "__main__":
    LEVEL = 2
    process = Process(target=report, args=(3,))  #! spawn,forkserver
    process.start()
    process.join()
