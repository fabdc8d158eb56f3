"""A manager at module level, without a guard."""
from multiprocessing import Manager, Process

manager = Manager()  #! spawn,forkserver
totals = manager.dict()


def count(totals, key):
    totals[key] = len(key)


if __name__ == "__main__":
    process = Process(target=count, args=(totals, "tea"))
    process.start()
    process.join()
    print(dict(totals))
