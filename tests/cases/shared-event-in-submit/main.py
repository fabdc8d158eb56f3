"""An Event of multiprocessing goes with a task."""
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
def work(event, n):
    return n
def main():
    stop = multiprocessing.Event()
    with ProcessPoolExecutor(1) as ex:
        futures = [ex.submit(work, stop, n) for n in range(2)]  #! all
        print([f.result() for f in futures])
if __name__ == "__main__":
    main()
