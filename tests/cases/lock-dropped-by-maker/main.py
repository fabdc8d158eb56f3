"""The function that makes the process keeps the event to itself."""
from multiprocessing import Event, Process


def work(stop):
    stop.wait(0.1)
    print("working")


def make():
    stop = Event()
    return Process(target=work, args=(stop,))  #! spawn,forkserver


if __name__ == "__main__":
    process = make()
    process.start()
    process.join()
