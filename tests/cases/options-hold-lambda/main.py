"""A subcommand is a lambda in the parser's defaults, and the options go to a process."""
import argparse
import multiprocessing


def run(options):
    options.action()


def parse(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--loud", action="store_true")
    parser.set_defaults(action=lambda: print("quiet"))
    return parser.parse_args(argv)


def main(argv):
    options = parse(argv)
    process = multiprocessing.Process(target=run, args=(options,))  #! spawn,forkserver
    process.start()
    process.join()


if __name__ == "__main__":
    main([])
