"""Processes made in comprehensions and loops, each started once."""
import sys
from multiprocessing import Process


def work(n=0):
    print("working", n)


def main():
    count = len(sys.argv) + 2
    processes = [Process(target=work, args=(n,)) for n in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    workers = []
    for n in range(count):
        worker = Process(target=work, args=(n,))
        workers.append(worker)
        worker.start()
    while workers:
        workers.pop().join()
    table = {n: Process(target=work) for n in range(count)}
    for process in table.values():
        process.start()
    for process in table.values():
        process.join()
    first, *rest = [Process(target=work) for n in range(count)]
    first.start()
    for process in rest:
        process.start()
    for process in [first] + rest:
        process.join()
    pending = [Process(target=work) for n in range(count)]
    running = []
    while pending:
        process = pending.pop()
        process.start()
        running.append(process)
    for process in running:
        process.join()


if __name__ == "__main__":
    main()
