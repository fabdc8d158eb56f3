"""The decorator starts each call in a thread."""
import functools
import threading


def background(timeout):
    def decorate(function):
        @functools.wraps(function)
        def start(*args, **kwargs):
            process = threading.Thread(target=function, args=args, kwargs=kwargs)
            process.start()
            process.join(timeout)
        return start
    return decorate


@background(timeout=10)
def archive(folder):
    print("archived", folder)


if __name__ == "__main__":
    archive("/tmp/logs")
