"""A class with __slots__ leaves the slot of the condition empty until it is needed."""
import threading
from multiprocessing import Pool


class Ticket:
    __slots__ = ("number", "ready")

    def __init__(self, number):
        self.number = number

    def wait(self):
        self.ready = threading.Condition()


def price(ticket):
    return ticket.number * 3


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(price, (Ticket(2),)))
