"""An int number of workers."""
from multiprocessing import Pool, cpu_count


def square(n):
    return n * n


if __name__ == "__main__":
    for size in (cpu_count() // 2 or 1, max(1, int(cpu_count() / 2)), None):
        with Pool(size) as pool:
            print(pool.map(square, [1, 2]))
