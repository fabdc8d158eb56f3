"""What a decorator without its function gives is a nested function, and no worker."""
import functools
import multiprocessing
import typing


def logged(function=None, prefix="log"):
    def decorate(called):
        @functools.wraps(called)
        def wrapped(*args):
            print(prefix, args)
            return called(*args)
        return wrapped
    return decorate if function is None else decorate(function)


work = logged(prefix="work")


if __name__ == "__main__":
    child = multiprocessing.Process(target=work, args=(print,))  #! spawn,forkserver
    child.start()
    child.join()
