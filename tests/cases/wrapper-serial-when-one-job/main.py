"""n_jobs=1 runs in the process itself; two jobs go to an executor."""
from concurrent.futures import ProcessPoolExecutor


def parallel(function, items, n_jobs=1, chunk=1):
    if n_jobs == 1 or len(items) < 2:
        return [function(item) for item in items]
    with ProcessPoolExecutor(max_workers=n_jobs) as executor:
        return list(executor.map(function, items, chunksize=chunk))


def main():
    rate = 1.2
    print(parallel(lambda price: price * rate, [1, 2]))
    print(parallel(lambda price: price * rate, [1], n_jobs=2))
    print(parallel(lambda price: price * rate, [1, 2], n_jobs=2))  #! all


if __name__ == "__main__":
    main()
