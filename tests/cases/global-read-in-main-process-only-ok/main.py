"""Only the main process reads what only it has."""
import multiprocessing


def report(n):
    if multiprocessing.current_process().name == "MainProcess":
        print("level", LEVEL)
    if multiprocessing.parent_process() is None:
        print("level", LEVEL)
    print(n)


if __name__ == "__main__":
    LEVEL = 2
    report(1)
    process = multiprocessing.Process(target=report, args=(3,))
    process.start()
    process.join()
