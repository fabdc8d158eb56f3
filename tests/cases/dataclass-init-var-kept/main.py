"""An InitVar is handed to __post_init__, which keeps a generator made of it."""
from dataclasses import InitVar, dataclass, field
from multiprocessing import Pool


@dataclass
class Batch:
    size: int
    source: InitVar[list] = None
    items: object = field(init=False, default=None)

    def __post_init__(self, source):
        self.items = (item * 2 for item in source or [])


def weigh(batch):
    return batch.size


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(weigh, [Batch(3, source=[1, 2])]))  #! all
