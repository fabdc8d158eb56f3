"""start() gives None, so the variable holds no process."""
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work).start()
    process.join()  #! all
