"""Stands in for the runner of tests, which imports what it finds."""
import importlib
import pathlib

if __name__ == "__main__":
    for path in pathlib.Path(__file__).parent.glob("test_*.py"):
        module = importlib.import_module(path.stem)
        for name in dir(module):
            if name.startswith("test_"):
                getattr(module, name)()
