"""A worker raises a ValueError with plain arguments, and handles one that holds a lock itself."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def check(amount, account):
    if amount > account.balance:
        raise LookupError("too much", account)


def withdraw(amount):
    account = Account(3)
    try:
        check(amount, account)
    except KeyError:
        return 0
    except LookupError:
        raise ValueError("too much", account.balance) from None
    return account.balance - amount


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(withdraw, 5)
        try:
            print(future.result())
        except ValueError as error:
            print(error.args[0])
