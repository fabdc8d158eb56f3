"""join_thread() is for a queue that has been closed."""
from multiprocessing import Queue


def main():
    queue = Queue()
    queue.put(1)
    print(queue.get())
    queue.join_thread()  #! all


if __name__ == "__main__":
    main()
