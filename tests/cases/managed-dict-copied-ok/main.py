"""The dict is copied while its manager is there."""
from multiprocessing import Manager, Process


def work(results, key):
    results[key] = key * key


def main():
    with Manager() as manager:
        results = manager.dict()
        processes = [Process(target=work, args=(results, key)) for key in range(2)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        copied = results.copy()
        print(dict(results))
    print(copied.items())


if __name__ == "__main__":
    main()
