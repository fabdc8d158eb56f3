"""An object with a thread in it is put on a queue of processes."""
import multiprocessing
import threading


class Report:
    def __init__(self, title):
        self.title = title
        self.writer = threading.Thread(target=print)


def consume(results, inbox):
    results.send(inbox.get().title)


if __name__ == "__main__":
    inbox = multiprocessing.SimpleQueue()
    inbox.put(Report("weekly"))  #! all
    receiver, sender = multiprocessing.Pipe(False)
    child = multiprocessing.Process(target=consume, args=(sender, inbox))
    child.start()
    print(receiver.recv())
    child.join()
