"""After the third round the loop goes on in threads; the pool only gets plain functions."""
from multiprocessing.pool import Pool, ThreadPool


def main():
    tasks = [abs, abs, lambda n: n]
    for number, task in enumerate(tasks):
        maker = Pool if number < 2 else ThreadPool
        with maker(1) as pool:
            print(pool.map(task, [number]))


if __name__ == "__main__":
    main()
