"""close() says that this process puts nothing more on the queue."""
from multiprocessing import Process, Queue


def show(queue):
    for item in iter(queue.get, None):
        print(item)


def main():
    queue = Queue()
    process = Process(target=show, args=(queue,))
    process.start()
    try:
        queue.put(1)
    finally:
        queue.put(None)
    queue.close()
    process.join()
    queue.put(2)  #! all


if __name__ == "__main__":
    main()
