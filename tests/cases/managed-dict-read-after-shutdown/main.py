"""What a managed dict holds is gone with its manager."""
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
    print(results.items())  #! all


if __name__ == "__main__":
    main()
