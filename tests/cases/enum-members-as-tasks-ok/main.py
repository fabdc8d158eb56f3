"""Members, as tasks, as values of a dict, by name and by value."""
import enum
from multiprocessing import Pool


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Plan(str, enum.Enum):
    FREE = "free"
    PAID = "paid"

    @property
    def label(self):
        return self.value.title()


def cost(level):
    return level * 2


def label(plan):
    return plan.label


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(cost, Level))
        print(pool.map(label, [Plan["FREE"], Plan("paid"), Plan.PAID]))
