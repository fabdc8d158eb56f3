"""The parent doesn't rely on it."""
import multiprocessing

READY = multiprocessing.Event()


def work():
    READY.set()


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    if not READY.wait(0.5):
        print("not ready yet")
    process.join()
