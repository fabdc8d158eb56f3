"""The method is looked up by the platform's name in a table whose default is spawn."""
import multiprocessing
import sys

METHODS = {"win32": "spawn", "darwin": "spawn"}


def main():
    context = multiprocessing.get_context(METHODS.get("none", "spawn"))
    words = ["a"]
    process = context.Process(target=lambda: print(words, sys.platform))  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    main()
