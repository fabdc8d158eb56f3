"""Threads are described by dicts in a list, splatted into the constructor."""
import multiprocessing
import threading

JOBS = [
    {"target": print, "args": ("one",), "name": "one"},
    {"target": print, "args": (lambda: "two",), "daemon": True},
]


def main():
    for job in JOBS:
        maker = multiprocessing.Process if "name" in job else threading.Thread
        process = maker(**job)
        process.start()
        process.join()


if __name__ == "__main__":
    main()
