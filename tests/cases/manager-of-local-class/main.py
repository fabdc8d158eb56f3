"""The manager's class is local to the function that starts it."""
import queue
from multiprocessing.managers import BaseManager

waiting = queue.Queue()


def get_waiting():
    return waiting


def main():
    class Jobs(BaseManager):
        pass

    Jobs.register("jobs", get_waiting)
    manager = Jobs()
    manager.start()  #! spawn,forkserver
    manager.jobs().put(1)
    print(manager.jobs().get())
    manager.shutdown()


if __name__ == "__main__":
    main()
