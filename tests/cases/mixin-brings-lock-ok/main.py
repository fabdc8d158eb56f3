"""The mix-in's lock is a class attribute: it isn't part of the object's state."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Synchronized:
    _guard = threading.RLock()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)


class Named:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name


class Account(Synchronized, Named):
    def __init__(self, owner, balance=0):
        super().__init__(name=owner)
        self.balance = balance


def statement(account):
    return "%s: %d" % (account.name, account.balance)


def main():
    accounts = [Account("ann", 3), Account("bob", 5)]
    with ProcessPoolExecutor(1) as executor:
        for line in executor.map(statement, accounts):
            print(line)


if __name__ == "__main__":
    main()
