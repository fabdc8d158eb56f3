"""A decorator that may have arguments is put on what a library's decorator gives."""
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


@logged
@typing.no_type_check
def work(number):
    print(number)


if __name__ == "__main__":
    child = multiprocessing.Process(target=work, args=(1,))
    child.start()
    child.join()
