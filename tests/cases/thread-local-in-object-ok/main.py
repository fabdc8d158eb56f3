"""A threading.local of the module isn't part of the object."""
import threading
from concurrent.futures import ProcessPoolExecutor

STATE = threading.local()


class Client:
    def __init__(self):
        STATE.calls = 0

    def call(self, name):
        return name


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(Client().call, ["a"])))
