"""The parent waits for an event that a spawned child sets on its own."""
import multiprocessing

READY = multiprocessing.Event()


def work():
    READY.set()  #^ another event in a spawned child


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)  #! spawn,forkserver
    process.start()
    READY.wait()
    process.join()
