"""A settings object says how many workers there are; two of them get the closure."""
from dataclasses import dataclass, replace
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
    settings = Settings()
    print(process(settings, lambda n: n * rate, [1]))
    settings.workers = 2
    print(process(settings, lambda n: n * rate, [1]))  #! all


if __name__ == "__main__":
    main()
