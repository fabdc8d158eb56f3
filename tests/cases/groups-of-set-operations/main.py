"""All names are looked up, and the lambda is shipped with the others."""
from multiprocessing import Pool

FILTERS = {"strip": str.strip, "upper": str.upper, "twice": lambda text: text * 2}


def apply(job):
    function, text = job
    return function(text)


if __name__ == "__main__":
    names = sorted(set(FILTERS))
    jobs = [(FILTERS[name], " a ") for name in names]
    with Pool(1) as pool:
        print(pool.map(apply, jobs))  #! all
