"""A managed namespace's attributes take what pickles."""
from multiprocessing import Manager


class State:
    def __init__(self):
        self.steps = []


def main():
    with Manager() as manager:
        shared = manager.Namespace(count=0)
        shared.count = 3
        shared.state = State()
        print(shared.state.steps, shared.count)


if __name__ == "__main__":
    main()
