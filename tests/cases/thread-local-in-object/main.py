"""A threading.local is an attribute of the object behind the bound method."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Client:
    def __init__(self):
        self._state = threading.local()
        self._state.calls = 0

    def call(self, name):
        return name


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(Client().call, ["a"])))  #! all
