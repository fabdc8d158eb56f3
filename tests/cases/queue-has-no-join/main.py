"""Only a JoinableQueue can be joined."""
from multiprocessing import Queue


def main():
    queue = Queue()
    queue.put(1)
    print(queue.get())
    queue.join()  #! all


if __name__ == "__main__":
    main()
