"""Each worker's initializer sets what its tasks read, by way of another function."""
from concurrent.futures import ProcessPoolExecutor


class State:
    pass


state = State()


def connect(name):
    state.name = name
    global NUMBER
    NUMBER = len(name)


def initialize(name):
    connect(name + "!")


def task(n):
    return state.name * n, NUMBER


def main():
    connect("parent")
    with ProcessPoolExecutor(1, initializer=initialize, initargs=("ab",)) as executor:
        print(list(executor.map(task, [1, 2])))


if __name__ == "__main__":
    main()
