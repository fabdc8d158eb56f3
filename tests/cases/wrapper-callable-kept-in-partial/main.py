"""functools.partial of the pool's map, handed to a function that calls it."""
import functools
from multiprocessing import Pool


def summarise(mapper, rows):
    return sum(mapper(rows))  #! all


def main():
    weights = {"a": 2}
    with Pool(2) as pool:
        mapper = functools.partial(pool.map, lambda row: weights[row])  
        print(summarise(functools.partial(pool.map, len), ["a"]))
        print(summarise(mapper, ["a"]))  #^ the partial is called there


if __name__ == "__main__":
    main()
