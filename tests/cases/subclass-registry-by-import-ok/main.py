"""Subclasses register by __init_subclass__, in a module imported for that; all of them go."""
from pipeline import run_all
import filters  # noqa: F401

if __name__ == "__main__":
    print(run_all([1, 2]))
