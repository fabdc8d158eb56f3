from multiprocessing import Pool


def double(n):
    return n * 2


def run(numbers):
    with Pool(2) as pool:
        return pool.map(double, numbers)


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(double, [1]))
