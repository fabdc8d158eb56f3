"""A module imports a wrapper from the very package that it is part of."""
from jobs.nightly import report

if __name__ == "__main__":
    report()
