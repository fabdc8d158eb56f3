"""Subclasses register by __init_subclass__; those of a module imported for its effect are found too."""
from pipeline import run_all
import filters  # noqa: F401

if __name__ == "__main__":
    print(run_all([1, 2]))
