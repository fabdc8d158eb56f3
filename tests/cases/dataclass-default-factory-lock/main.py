"""A dataclass field's default factory makes a lock for each object."""
import threading
from dataclasses import dataclass, field
from multiprocessing import Pool


@dataclass
class Counter:
    name: str
    total: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)


def summary(counter):
    return "%s=%d" % (counter.name, counter.total)


def main():
    counters = [Counter("a"), Counter("b", 3)]
    with Pool(2) as pool:
        print(pool.map(summary, counters))  #! all


if __name__ == "__main__":
    main()
