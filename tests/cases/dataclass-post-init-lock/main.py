"""__post_init__ adds an attribute that isn't among the fields."""
import threading
from dataclasses import dataclass
from multiprocessing import Pool


@dataclass
class Order:
    number: int
    price: float = 1.0

    def __post_init__(self):
        self.lock = threading.Lock()


def total(order):
    return order.price


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [Order(1), Order(2, 3.0)]))  #! all
