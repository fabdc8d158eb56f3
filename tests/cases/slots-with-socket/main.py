"""A class with __slots__ keeps a condition in one of them."""
import threading
from multiprocessing import Pool


class Ticket:
    __slots__ = ("number", "ready")

    def __init__(self, number):
        self.number = number
        self.ready = threading.Condition()


def price(ticket):
    return ticket.number * 3


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(price, (Ticket(2),)))  #! all
