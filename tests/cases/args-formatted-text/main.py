"""A formatted text as args= is taken apart into its letters."""
from multiprocessing import Process


def show(path):
    print(path)


if __name__ == "__main__":
    processes = []
    for number in range(2):
        process = Process(target=show, args=(f"part-{number}.txt"))  #! all
        processes.append(process)
    for process in processes:
        process.start()
    for process in processes:
        process.join()
