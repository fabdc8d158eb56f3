"""A worker raises a ValueError and hands the object it is about along, which holds a lock."""
import threading
from concurrent.futures import ProcessPoolExecutor


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def withdraw(amount):
    account = Account(3)
    if amount > account.balance:
        raise ValueError("too much", account)
    return account.balance - amount


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(withdraw, 5)  #! all
        try:
            print(future.result())
        except ValueError as error:
            print(error.args[0])
