"""Each of these objects has somebody else who holds it."""
from multiprocessing import Event, Lock, Manager, Pipe, Process, Queue, RawValue

queues = []


def use(*things):
    print(len(things))


def kept(queue):
    queues.append(queue)
    return queue


if __name__ == "__main__":
    lock, event = Lock(), Event()
    args = (Queue(), lock)
    manager = Manager()
    processes = [
        Process(target=use, args=(lock, event)),
        Process(target=use, args=args),
        Process(target=use, args=(kept(Queue()),)),
        Process(target=use, args=(manager.Queue(), manager.Lock())),
        Process(target=use, args=(Pipe()[0], RawValue("i", 1))),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
