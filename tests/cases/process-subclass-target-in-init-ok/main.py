"""A subclass hands its target and a lock of multiprocessing to Process.__init__."""
import multiprocessing


def work(lock, name):
    with lock:
        print(name)


class Worker(multiprocessing.Process):
    def __init__(self, name, lock):
        super().__init__(target=work, args=(lock, name))


def main():
    lock = multiprocessing.Lock()
    worker = Worker("one", lock)
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
