"""Small results may wait; large ones are read first, by a thread, or by another process."""
import threading
from multiprocessing import Manager, Process, Queue


def produce(results, size):
    results.put("x" * size)


def consume(results, count):
    for _ in range(count):
        print(len(results.get()))


def careless(results):
    results.cancel_join_thread()
    results.put("x" * 1000000)


def main():
    small = Queue()
    process = Process(target=produce, args=(small, 1000))
    process.start()
    process.join()
    print(len(small.get()))

    large = Queue()
    process = Process(target=produce, args=(large, 1000000))
    process.start()
    print(len(large.get()))
    process.join()

    read = Queue()
    processes = [Process(target=produce, args=(read, 1000000)),
                 Process(target=consume, args=(read, 1))]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    threaded = Queue()
    thread = threading.Thread(target=consume, args=(threaded, 1))
    thread.start()
    process = Process(target=produce, args=(threaded, 1000000))
    process.start()
    process.join()
    thread.join()

    with Manager() as manager:
        managed = manager.Queue()
        process = Process(target=produce, args=(managed, 1000000))
        process.start()
        process.join()
        print(len(managed.get()))

    dropped = Queue()
    process = Process(target=careless, args=(dropped,))
    process.start()
    process.join()

    timed = Queue()
    process = Process(target=produce, args=(timed, 1000000))
    process.start()
    process.join(0.1)
    print(len(timed.get()))
    process.join()


if __name__ == "__main__":
    main()
