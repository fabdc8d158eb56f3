"""Manager() gives a manager that runs already."""
from multiprocessing import Manager


def main():
    manager = Manager()
    manager.start()  #! all
    print(manager.list())


if __name__ == "__main__":
    main()
