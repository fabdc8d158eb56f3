"""The tasks are in the parent's queue, and a spawned child waits at its own."""
from multiprocessing import Process, Queue

TASKS = Queue()


def work():
    while True:
        task = TASKS.get()  #^ waits for ever
        if task is None:
            break
        print(task)


if __name__ == "__main__":
    process = Process(target=work, daemon=True)  #! spawn,forkserver
    process.start()
    for task in ("a", "b", None):
        TASKS.put(task)
    process.join()
