"""A text in the configuration names the module and the class of what is shipped."""
import importlib
from multiprocessing import Process

CONFIG = {"handler": "handlers.FileHandler", "path": "/dev/null"}


def load(dotted):
    module, _, name = dotted.rpartition(".")
    return getattr(importlib.import_module(module), name)


def main():
    handler = load(CONFIG["handler"])(CONFIG["path"])
    process = Process(target=handler.handle, args=("x",))  #! spawn,forkserver
    process.start()
    process.join()


if __name__ == "__main__":
    main()
