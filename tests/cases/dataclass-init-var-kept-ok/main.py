"""An InitVar isn't kept: the opened file is only read in __post_init__."""
from dataclasses import InitVar, dataclass, field
from multiprocessing import Pool


@dataclass
class Batch:
    size: int
    source: InitVar[object] = None
    items: list = field(init=False, default_factory=list)

    def __post_init__(self, source):
        self.items.extend(len(line) for line in source)
        source.close()


def weigh(batch):
    return batch.size + len(batch.items)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(weigh, [Batch(3, source=open(__file__))]))
