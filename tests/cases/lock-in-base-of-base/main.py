"""The lock sits in the base class of a component two attributes away, in another module."""
from multiprocessing import Process

from service import Service


def main():
    service = Service("db")
    process = Process(target=service.report)  #! spawn,forkserver
    process.start()
    process.join()


if __name__ == "__main__":
    main()
