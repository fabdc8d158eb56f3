"""A helper of another module wraps the task in a nested function for the caller's tag."""
from parallel import run

if __name__ == "__main__":
    print(run(str.upper, ["a", "b"], tag="x"))
