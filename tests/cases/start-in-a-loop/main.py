"""One Process is started in each round."""
from multiprocessing import Process


def work():
    print("working")


if __name__ == "__main__":
    process = Process(target=work)
    for attempt in range(3):
        process.start()  #! all
        process.join()
