"""A text of one letter is a tuple of one argument all the same."""
from multiprocessing import Process


def greet(name, *more, loud=False):
    print("hello", name, more, loud)


def main():
    for args in [("a"), ["ann"], ("ann", "bob")]:
        process = Process(target=greet, args=args, kwargs={"loud": True})
        process.start()
        process.join()


if __name__ == "__main__":
    main()
