"""An option of a file that isn't given is None, and with a number of files an empty list."""
import argparse
from concurrent.futures import ProcessPoolExecutor


def shout(options, word):
    return word.upper() * options.times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=argparse.FileType("w"))
    parser.add_argument("--more", type=argparse.FileType("r"), nargs="*", default=[])
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args([])
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(shout, options, "hi").result(), file=options.out)


if __name__ == "__main__":
    main()
