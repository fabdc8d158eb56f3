"""A pool of threads travels in **kwargs to the function that uses it, or none does."""
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def run(jobs, **kwargs):
    return execute(jobs, **kwargs)


def execute(jobs, *, pool=None, function=None):
    if pool is None:
        return [function(job) for job in jobs]
    return pool.map(function, jobs)


def main():
    unit = "m"
    print(run([1], function=lambda n: "%d %s" % (n, unit)))
    with ThreadPool(1) as threads:
        print(run([1], pool=threads, function=lambda n: "%d %s" % (n, unit)))
    with Pool(1) as processes:
        print(run([1], pool=processes, function=str))


if __name__ == "__main__":
    main()
