"""__all__ keeps the module's own pool class out: the star brings a function that ships its callable."""
from parallel import *


def main():
    print(run_all(lambda path: path.upper(), ["a", "b"]))  #! all


if __name__ == "__main__":
    main()
