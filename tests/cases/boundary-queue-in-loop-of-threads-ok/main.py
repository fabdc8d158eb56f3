"""Threads feed a JoinableQueue of multiprocessing with what they read from a file."""
import multiprocessing
import os
import threading


def feeder(queue, path):
    with open(path) as stream:
        queue.put({"path": path, "text": stream.read()})


def main():
    queue = multiprocessing.JoinableQueue()
    threads = [threading.Thread(target=feeder, args=(queue, os.devnull)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for _ in threads:
        print(queue.get())
        queue.task_done()
    queue.join()


if __name__ == "__main__":
    main()
