"""The comma makes the formatted text one argument; *args takes as many letters as there are."""
from multiprocessing import Process


def show(path):
    print(path)


def spell(*letters):
    print(letters)


if __name__ == "__main__":
    processes = []
    for number in range(2):
        processes.append(Process(target=show, args=(f"part-{number}.txt",)))
        processes.append(Process(target=spell, args=(f"part-{number}.txt")))
    for process in processes:
        process.start()
    for process in processes:
        process.join()
