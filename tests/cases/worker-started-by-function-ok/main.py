"""A helper runs its function in a process; the function keeps its name."""
import multiprocessing


def in_process(function, *args):
    process = multiprocessing.Process(target=function, args=args)
    process.start()
    process.join()


def report(name):
    print(name)


if __name__ == "__main__":
    in_process(report, "one")
