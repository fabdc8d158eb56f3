"""A set difference leaves the lambda's name out of what is looked up and shipped."""
from multiprocessing import Pool

FILTERS = {"strip": str.strip, "upper": str.upper, "twice": lambda text: text * 2}
LOCAL = {"twice"}


def apply(job):
    function, text = job
    return function(text)


if __name__ == "__main__":
    names = sorted(set(FILTERS) - LOCAL)
    jobs = [(FILTERS[name], " a ") for name in names]
    with Pool(1) as pool:
        print(pool.map(apply, jobs))
