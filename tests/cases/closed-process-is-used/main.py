"""A closed Process object answers nothing any more."""
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    worker = Process(target=work)
    worker.start()
    worker.join()
    worker.close()
    if worker.is_alive():  #! all
        worker.terminate()
