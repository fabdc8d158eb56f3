"""Nothing runs that could be terminated."""
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    worker = Process(target=work)
    worker.terminate()  #! all
    worker.start()
    worker.join()
