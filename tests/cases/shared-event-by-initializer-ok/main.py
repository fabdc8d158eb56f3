"""An Event of multiprocessing goes with the initializer, into a global of the worker."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
stop = None
def init(event):
    global stop
    stop = event
def work(n):
    return n if not stop.is_set() else 0
def main():
    event = multiprocessing.Event()
    with ProcessPoolExecutor(1, initializer=init, initargs=(event,)) as ex:
        print(list(ex.map(work, range(3))))
if __name__ == "__main__":
    main()
