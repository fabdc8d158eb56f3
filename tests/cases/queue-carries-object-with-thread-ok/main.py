"""An object that only names its thread is put on a queue of processes."""
import multiprocessing
import threading


class Report:
    def __init__(self, title):
        self.title = title
        self.writer = threading.current_thread().name


def consume(results, inbox):
    results.send(inbox.get().title)


if __name__ == "__main__":
    inbox = multiprocessing.SimpleQueue()
    inbox.put(Report("weekly"))
    receiver, sender = multiprocessing.Pipe(False)
    child = multiprocessing.Process(target=consume, args=(sender, inbox))
    child.start()
    print(receiver.recv())
    child.join()
