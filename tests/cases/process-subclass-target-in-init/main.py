"""A subclass hands its target and a lock to Process.__init__."""
import multiprocessing
import threading


def work(lock, name):
    with lock:
        print(name)


class Worker(multiprocessing.Process):
    def __init__(self, name, lock):
        super().__init__(target=work, args=(lock, name))


def main():
    worker = Worker("one", threading.Lock())
    worker.start()  #! spawn,forkserver
    worker.join()


if __name__ == "__main__":
    main()
