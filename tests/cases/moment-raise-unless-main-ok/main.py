"""The program refuses to be imported by another name than a child's or __main__."""
from multiprocessing import Pool

if __name__ not in ("__main__", "__mp_main__"):
    raise ImportError("a program, not a module")


def double(n):
    return n * 2


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(double, [1, 2]))
