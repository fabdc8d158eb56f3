"""An SSL context whose class is changed is rebuilt as its new class says."""
import ssl
from multiprocessing import Process


class Simple(ssl.SSLContext):
    def __new__(cls, name):
        self = ssl.create_default_context()
        self.__class__ = cls
        self.name = name
        return self

    def __init__(self, name):
        pass

    def __reduce__(self):
        return Simple, (self.name,)


def use(context):
    print(context.name)


if __name__ == "__main__":
    process = Process(target=use, args=(Simple("a"),))
    process.start()
    process.join()
