"""multiprocessing.dummy under multiprocessing's usual alias: everything is a thread."""
import multiprocessing.dummy as mp


def main():
    results = []
    process = mp.Process(target=lambda: results.append(1))
    process.start()
    process.join()
    queue = mp.Queue()
    queue.put(lambda: 2)
    with mp.Pool(2) as pool:
        print(pool.map(lambda n: n, [1]), queue.get()(), results)


if __name__ == "__main__":
    main()
