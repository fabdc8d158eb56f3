"""The same with a lock of the module, which no step brings along."""
from steps import run

if __name__ == "__main__":
    print(run("stamp", ["a"]))
