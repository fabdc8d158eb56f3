"""argparse opens the file of an option with a text for its default, or one that is required."""
import argparse
from concurrent.futures import ProcessPoolExecutor


def shout(options, word):
    return word.upper() * options.times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=argparse.FileType("w"), default="-")
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args([])
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(shout, options, "hi").result(), file=options.out)  #! all


if __name__ == "__main__":
    main()
