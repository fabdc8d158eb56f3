"""asdict gives a dict of the fields, without the attribute that __post_init__ added."""
import threading
from dataclasses import asdict, dataclass
from multiprocessing import Pool


@dataclass
class Order:
    number: int
    price: float = 1.0

    def __post_init__(self):
        self.lock = threading.Lock()


def total(order):
    return order["price"]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(total, [asdict(Order(1)), asdict(Order(2, 3.0))]))
