"""A manager's Value goes to processes and tasks alike."""
import multiprocessing


def add(total, n):
    total.value += n


def main():
    with multiprocessing.Manager() as manager:
        total = manager.Value("i", 0)
        process = multiprocessing.Process(target=add, args=(total, 1))
        process.start()
        process.join()
        with multiprocessing.Pool(1) as pool:
            pool.starmap(add, [(total, 2)])
        print(total.value)


if __name__ == "__main__":
    main()
