"""main() returns at once, and its lock goes before the spawned children have it."""
from multiprocessing import Lock, Process


def work(lock, number):
    with lock:
        print("working on", number)


def main():
    lock = Lock()
    for number in range(2):
        Process(target=work, args=(lock, number)).start()  #! spawn,forkserver


if __name__ == "__main__":
    main()
