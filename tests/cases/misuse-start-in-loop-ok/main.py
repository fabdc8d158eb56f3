"""A process is made anew in each round, started once and joined by its maker's caller."""
from multiprocessing import Process


def work(n):
    print(n)


def make(n):
    process = Process(target=work, args=(n,))
    process.start()
    return process


def main():
    process = None
    for n in range(3):
        if process is not None:
            process.join()
        process = make(n)
    process.join()


if __name__ == "__main__":
    main()
