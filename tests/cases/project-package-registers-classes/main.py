"""A package imports a module for its decorated classes alone, which register themselves."""
from steps import run

if __name__ == "__main__":
    print(run("stamp", ["a"]))
