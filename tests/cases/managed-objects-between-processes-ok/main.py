"""Managed objects with a lock inside are used by several processes, and by a client of the server."""
import queue
import threading
from multiprocessing import Process
from multiprocessing.managers import BaseManager

jobs = queue.Queue()


def get_jobs():
    return jobs


class Account:
    def __init__(self, balance=0):
        self.lock = threading.Lock()
        self.balance = balance

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
        return self.balance


class Bank(BaseManager):
    pass


class Client(BaseManager):
    pass


Bank.register("Account", Account)
Bank.register("jobs", get_jobs)
Client.register("jobs")


def pay(account, address):
    client = Client(address, authkey=b"x")
    client.connect()
    account.deposit(client.jobs().get(timeout=5))


def main():
    with Bank(("127.0.0.1", 0), b"x") as manager:
        account = manager.Account(balance=5)
        payers = [Process(target=pay, args=(account, manager.address)) for _ in range(2)]
        for payer in payers:
            payer.start()
        for amount in (1, 2):
            manager.jobs().put(amount)
        for payer in payers:
            payer.join()
        print(account.deposit(0))


if __name__ == "__main__":
    main()
