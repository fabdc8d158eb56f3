"""Processes are described by dicts in a list, splatted into the constructor."""
import multiprocessing

JOBS = [
    {"target": print, "args": ("one",), "name": "one"},
    {"target": print, "args": (lambda: "two",), "daemon": True},
]


def main():
    for job in JOBS:
        process = multiprocessing.Process(**job)  #! spawn,forkserver
        process.start()
        process.join()


if __name__ == "__main__":
    main()
