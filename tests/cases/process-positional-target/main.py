"""Process(None, target, name, args, kwargs): all by position."""
import threading
from multiprocessing import Process


def poll(name, gate=None):
    print(name, gate)


def main():
    gate = threading.Semaphore(1)
    processes = [Process(None, poll, "poller-a", ("a",)),
                 Process(None, poll, "poller-b", ("b",), {"gate": gate})]  #! spawn,forkserver
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
