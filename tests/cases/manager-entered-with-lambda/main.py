"""A manager that the with statement starts serves a lambda."""
import queue
from multiprocessing.managers import BaseManager


class Jobs(BaseManager):
    pass


def main():
    jobs = queue.Queue()
    Jobs.register("jobs", callable=lambda: jobs)
    with Jobs() as manager:  #! spawn,forkserver
        manager.jobs().put(1)
        print(manager.jobs().get())


if __name__ == "__main__":
    main()
