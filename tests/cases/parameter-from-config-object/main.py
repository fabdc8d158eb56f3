"""A settings object says how many workers there are; with none the closure is called here."""
from dataclasses import dataclass
from multiprocessing import Pool


@dataclass
class Settings:
    workers: int = 0
    chunk: int = 1


def process(settings, function, items):
    if not settings.workers:
        return [function(item) for item in items]
    with Pool(settings.workers) as pool:
        return pool.map(function, items, settings.chunk)


def main():
    rate = 2
    print(process(Settings(), lambda n: n * rate, [1]))
    print(process(Settings(workers=2), str, [1]))


if __name__ == "__main__":
    main()
