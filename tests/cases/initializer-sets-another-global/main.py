"""The initializer is there, and sets another name than the task reads."""
from concurrent.futures import ProcessPoolExecutor


def initialize(number):
    global NUMBER
    NUMBER = number


def task(n):
    return LIMIT - n, NUMBER  #^ NameError here


def main():
    global LIMIT
    LIMIT = 10
    with ProcessPoolExecutor(1, initializer=initialize, initargs=(3,)) as executor:
        print(list(executor.map(task, [1, 2])))  #! spawn,forkserver


if __name__ == "__main__":
    main()
