"""Each process is started by its maker and again by the loop."""
from multiprocessing import Process


def work(n):
    print(n)


def make(n):
    process = Process(target=work, args=(n,))
    process.start()
    return process


def main():
    processes = [make(n) for n in range(2)]
    for process in processes:
        process.start()  #! all
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
