"""The program sets the variable that decides by itself."""
import os
from multiprocessing import Pool

os.environ["RUN_SERIAL"] = "1"


def run(function, items):
    if os.environ.get("RUN_SERIAL") == "1":
        return [function(item) for item in items]
    with Pool(1) as pool:
        return pool.map(function, items)


def main():
    print(run(lambda n: n, [1]))


if __name__ == "__main__":
    main()
