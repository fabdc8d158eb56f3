"""The closure runs in the parent over results that the pool computed."""
from functools import partial
from multiprocessing import Pool


def make_counter():
    count = 0

    def step(by, item):
        nonlocal count
        count += by
        return item, count

    def reset():
        nonlocal count
        count = 0

    return step, reset


if __name__ == "__main__":
    step, reset = make_counter()
    job = partial(step, 2)
    with Pool(1) as pool:
        print(list(map(job, pool.map(str.upper, "ab"))))
