"""The dataclass's lock is a ClassVar; only the plain fields travel."""
import threading
from dataclasses import dataclass, field
from typing import ClassVar
from multiprocessing import Pool


@dataclass
class Counter:
    name: str
    total: int = 0
    lock: ClassVar[threading.Lock] = threading.Lock()
    tags: list = field(default_factory=list)


def summary(counter):
    return "%s=%d" % (counter.name, counter.total)


def main():
    counters = [Counter("a"), Counter("b", 3)]
    with Pool(2) as pool:
        print(pool.map(summary, counters))


if __name__ == "__main__":
    main()
