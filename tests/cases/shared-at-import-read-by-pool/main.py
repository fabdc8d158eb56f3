"""Each task of the pool waits for the event that the parent has set on its own."""
import multiprocessing

GO = multiprocessing.Event()


def work(n):
    GO.wait()  #^ waits for ever
    return n * n


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        jobs = pool.map_async(work, [1, 2])  #! spawn,forkserver
        GO.set()
        print(jobs.get(timeout=3))
