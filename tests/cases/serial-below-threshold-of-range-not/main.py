"""As many items as it takes: the same map goes to the pool, with a closure."""
from multiprocessing import Pool

THRESHOLD = 100


def smart_map(function, items, threshold=THRESHOLD):
    items = list(items)
    if len(items) <= threshold:
        return list(map(function, items))
    with Pool(2) as pool:
        return pool.map(function, items)


def main():
    offset = 3
    print(len(smart_map(lambda n: n + offset, range(10, 500))))  #! all


if __name__ == "__main__":
    main()
