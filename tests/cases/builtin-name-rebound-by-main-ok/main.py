"""A name that is a builtin too is found anyway."""
from multiprocessing import Process


def report(n):
    print(input, n)


if __name__ == "__main__":
    input = "numbers.txt"
    process = Process(target=report, args=(3,))
    process.start()
    process.join()
