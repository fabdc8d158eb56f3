"""The command line's default runs everything here; processes are for those who ask."""
import argparse
from concurrent.futures import ProcessPoolExecutor


def run(function, items, jobs):
    if jobs == 1:
        return [function(item) for item in items]
    with ProcessPoolExecutor(jobs) as executor:
        return list(executor.map(function, items))


def square(n):
    return n * n


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args(argv)
    print(run(square, [1, 2], options.jobs))


if __name__ == "__main__":
    main([])
