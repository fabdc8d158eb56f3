"""importlib.import_module with a constant name: the backend's map ships a lambda."""
import importlib


def main():
    backend = importlib.import_module("backends.processes")
    print(backend.map_all(lambda n: n + 1, [1, 2]))  #! all


if __name__ == "__main__":
    main()
