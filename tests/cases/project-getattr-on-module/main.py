"""A module's function is looked up by getattr; the constant name says which."""
import steps
from multiprocessing import Pool


def main():
    action = getattr(steps, "trim")
    with Pool(2) as pool:
        print(pool.map(action, [" a ", "b "]))  #! all


if __name__ == "__main__":
    main()
