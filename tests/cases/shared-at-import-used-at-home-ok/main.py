"""Each process uses its own and nobody minds: the worker's notes, the parent's, what both ask first."""
import multiprocessing

NOTES = multiprocessing.Queue()
LOCK = multiprocessing.Lock()


def work(n):
    with LOCK:
        print(n)
    NOTES.put(n)
    print(NOTES.get())


if __name__ == "__main__":
    NOTES.put("started")
    process = multiprocessing.Process(target=work, args=(3,))
    process.start()
    process.join()
    print(NOTES.get())
    while not NOTES.empty():
        print(NOTES.get())
