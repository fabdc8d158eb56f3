"""The file that a positional argument opens is part of the options."""
import argparse
import multiprocessing


def count(options):
    print(len(options.source.readlines()) > 1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=argparse.FileType("r"))
    options = parser.parse_args([__file__])
    process = multiprocessing.Process(target=count, args=(options,))  #! spawn,forkserver
    process.start()
    process.join()
    options.source.close()
