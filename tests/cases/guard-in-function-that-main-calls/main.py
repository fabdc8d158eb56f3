"""The start is protected by a guard of its own inside a function that the module calls."""
import multiprocessing


def work(n):
    print(n)


def run():
    if __name__ != "__main__":
        return
    process = multiprocessing.Process(target=work, args=(1,))
    process.start()
    process.join()


run()
