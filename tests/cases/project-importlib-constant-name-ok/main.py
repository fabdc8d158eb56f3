"""The backend that is imported by its name works in threads."""
import importlib


def main():
    backend = importlib.import_module("backends.threads")
    print(backend.map_all(lambda n: n + 1, [1, 2]))


if __name__ == "__main__":
    main()
