"""No program of the project gives the tag for which the helper would nest a function."""
from parallel import run

if __name__ == "__main__":
    print(run(str.upper, ["a", "b"]))
