"""The worker is at module level, the helper that it calls isn't."""
from multiprocessing import Pool


def work(n):
    return helper(n) + 1  #^ NameError here


if __name__ == "__main__":
    def helper(n):
        return n * n

    with Pool(2) as pool:
        print(pool.map(work, range(3)))  #! spawn,forkserver
