"""The parser has a lambda for a type and a stream for a default; the options hold neither."""
import argparse
import multiprocessing
import sys


def run(options):
    print(options.level, options.action)


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--level", type=lambda text: int(text) + 1, default=1)
    group = parser.add_argument_group("output")
    group.add_argument("--out", default=sys.stdout)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("add").set_defaults(action="add")
    commands.add_parser("show").set_defaults(action=lambda: "shown")
    options = parser.parse_args(argv)
    print("working", file=options.out)
    del options.out
    return options


if __name__ == "__main__":
    options = parse(["--level", "2", "add"])
    process = multiprocessing.Process(target=run, args=(options,))
    process.start()
    process.join()
