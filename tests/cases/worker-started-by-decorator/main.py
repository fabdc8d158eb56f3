"""A decorator runs its function in a process: the name then means the wrapper, not the function."""
import functools
import multiprocessing


def in_process(function):
    @functools.wraps(function)
    def start(*args):
        process = multiprocessing.Process(target=function, args=args)  #! spawn,forkserver
        process.start()
        process.join()
    return start


@in_process
def report(name):
    print(name)


if __name__ == "__main__":
    report("one")
