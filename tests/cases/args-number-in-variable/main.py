"""A number in brackets is no tuple, wherever it comes from."""
from multiprocessing import Process


def wait(seconds):
    print("waiting", seconds)


def launch(seconds):
    process = Process(target=wait, args=(seconds))  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    launch(3)
