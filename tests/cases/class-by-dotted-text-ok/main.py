"""The same with a class that opens its file late."""
import importlib
from multiprocessing import Process

CONFIG = {"handler": "handlers.NameHandler", "path": "/dev/null"}


def load(dotted):
    module, name = dotted.rsplit(".", 1)
    return getattr(importlib.import_module(module), name)


def main():
    handler = load(CONFIG["handler"])(CONFIG["path"])
    process = Process(target=handler.handle, args=("x",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
