"""Half the processors is a float."""
from multiprocessing import Pool, cpu_count


def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(cpu_count() / 2) as pool:  #! all
        print(pool.map(square, [1, 2]))
