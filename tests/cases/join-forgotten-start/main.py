"""The processes of the list are joined and were never started."""
from multiprocessing import Process, Queue


def work(queue, n):
    queue.put(n)


def main():
    queue = Queue()
    workers = []
    for n in range(4):
        workers.append(Process(target=work, args=(queue, n)))
    for worker in workers:
        worker.join()  #! all
    print([queue.get() for worker in workers])


if __name__ == "__main__":
    main()
