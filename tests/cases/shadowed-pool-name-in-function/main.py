"""A local name hides the imported Pool: this one is a dataclass."""
import dataclasses
from multiprocessing import Pool


@dataclasses.dataclass
class SwimmingPool:
    length: int

    def map(self, function, items):
        return [function(item) for item in items]


def swim(strokes):
    Pool = SwimmingPool
    pool = Pool(25)
    return pool.map(lambda stroke: stroke.title(), strokes)


def main():
    print(swim(["crawl"]))
    with Pool(1) as pool:
        print(pool.map(str.title, ["crawl"]))


if __name__ == "__main__":
    main()
