"""The module's name is put together from the backend's."""
import importlib


def load(kind):
    return importlib.import_module(f"backends.{kind}_backend")


def main():
    print(load("thread").map_all(lambda n: n + 1, [1, 2]))
    print(load("process").map_all(lambda n: n + 1, [1, 2]))  #! all


if __name__ == "__main__":
    main()
