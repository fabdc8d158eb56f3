"""A tuple of one, given as a tuple or made of any iterable."""
from multiprocessing import Process


def wait(seconds):
    print("waiting", seconds)


def launch(seconds):
    for args in ((seconds,), [seconds], {seconds}, range(seconds, seconds + 1)):
        process = Process(target=wait, args=args)
        process.start()
        process.join()


if __name__ == "__main__":
    launch(3)
