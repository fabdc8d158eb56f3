"""No more workers than items: with one item there's one, and then no pool."""
from concurrent.futures import ProcessPoolExecutor


def run(function, items, workers=4):
    workers = min(workers, len(items))
    if workers > 1:
        with ProcessPoolExecutor(workers) as executor:
            return list(executor.map(function, items))
    return [function(item) for item in items]


def main():
    print(run(lambda text: text.title(), ["one"]))
    print(run(str.title, ["one", "two"]))


if __name__ == "__main__":
    main()
