"""A module's plain function looked up by getattr is found by the child under its name."""
import steps
from multiprocessing import Pool


def main():
    action = getattr(steps, "shout")
    with Pool(2) as pool:
        print(pool.map(action, [" a ", "b "]))


if __name__ == "__main__":
    main()
