"""The same, with a component that makes its lock when it needs one."""
from multiprocessing import Process

from service import Service


def main():
    service = Service("db")
    process = Process(target=service.report)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
