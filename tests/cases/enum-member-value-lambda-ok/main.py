"""An Enum member pickles by its name or value: functions as members are methods."""
from enum import Enum
from multiprocessing import Pool


class Unit(Enum):
    METRE = 1
    FOOT = 0.3048

    def to_metres(self, number):
        return number * self.value


def convert(pair):
    unit, number = pair
    return unit.to_metres(number)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(convert, [(Unit.METRE, 2), (Unit.FOOT, 10)]))
