"""Each process closes its own end; queues are closed at the end, and joined then."""
from multiprocessing import Process, Queue


def fill(queue):
    queue.put(1)
    queue.close()
    queue.join_thread()


def main():
    queue = Queue()
    processes = [Process(target=fill, args=(queue,)) for _ in range(2)]
    for process in processes:
        process.start()
    print(queue.get(), queue.get())
    queue.put(3)
    print(queue.get())
    for process in processes:
        process.join()
    queue.close()
    queue.join_thread()


if __name__ == "__main__":
    main()
