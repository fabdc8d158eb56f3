"""The sum is a number, and a number isn't callable."""
from multiprocessing import Pool


def work(n):
    return sum(range(n))


def main():
    with Pool(2) as pool:
        results = [pool.apply_async(work(n)) for n in (10, 20)]  #! all
        print([result.get(timeout=5) for result in results])


if __name__ == "__main__":
    main()
