"""The plain way to wrap an object calls itself without end while it is unpickled."""
from multiprocessing import Process


class Wrapper:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)


def show(wrapper):
    print(wrapper.upper())


if __name__ == "__main__":
    process = Process(target=show, args=(Wrapper("abc"),))  #! spawn,forkserver
    process.start()
    process.join()
