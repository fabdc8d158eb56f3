"""The loop ends when the process has been started; a flag says so."""
import os
from multiprocessing import Process


def work():
    print("working")


def main():
    process = Process(target=work)
    started = False
    while not started:
        process.start()
        started = True
    process.join()
    other = Process(target=work)
    for attempt in range(3):
        try:
            other.start()
            break
        except OSError:
            continue
    other.join()
    third = Process(target=work)
    wanted = bool(os.environ.get("PATH"))
    if wanted:
        third.start()
    if wanted:
        third.join()
    fourth = Process(target=work)
    if fourth.is_alive():
        fourth.join()
    if fourth.pid is not None:
        fourth.terminate()


if __name__ == "__main__":
    main()
