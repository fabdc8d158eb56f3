"""args without a comma is a text, each of whose letters would be an argument."""
from multiprocessing import Process


def greet(name):
    print("hello", name)


def main():
    process = Process(target=greet, args=("ann"))  #! all
    process.start()
    process.join()


if __name__ == "__main__":
    main()
