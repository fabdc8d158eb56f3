"""apply_async takes the arguments as a tuple; the second is taken for the keyword arguments."""
from multiprocessing import Pool


def power(base, exponent):
    return base ** exponent


if __name__ == "__main__":
    with Pool(2) as pool:
        result = pool.apply_async(power, 2, 3)  #! all
        print(result.get(timeout=5))
