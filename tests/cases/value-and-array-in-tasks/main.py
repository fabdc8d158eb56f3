"""A Value is given to a Process, and then put into a pool's tasks."""
import multiprocessing


def add(total, n):
    with total.get_lock():
        total.value += n


def main():
    total = multiprocessing.Value("i", 0)
    process = multiprocessing.Process(target=add, args=(total, 1))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.starmap(add, [(total, 2)])  #! all


if __name__ == "__main__":
    main()
