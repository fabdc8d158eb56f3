"""A decorator with an argument starts each call in a process of its own: the target is what it replaced."""
import functools
import multiprocessing


def background(timeout):
    def decorate(function):
        @functools.wraps(function)
        def start(*args, **kwargs):
            process = multiprocessing.Process(target=function, args=args, kwargs=kwargs)  #! spawn,forkserver
            process.start()
            process.join(timeout)
        return start
    return decorate


@background(timeout=10)
def archive(folder):
    print("archived", folder)


if __name__ == "__main__":
    archive("/tmp/logs")
