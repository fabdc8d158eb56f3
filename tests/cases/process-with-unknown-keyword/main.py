"""The keyword is args, with an s."""
from multiprocessing import Process


def show(n):
    print(n)


if __name__ == "__main__":
    process = Process(target=show, arg=(1,))  #! all
    process.start()
    process.join()
