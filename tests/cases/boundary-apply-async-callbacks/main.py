"""Callbacks stay here, whatever they are; what is applied crosses."""
from multiprocessing import Pool


def fetch(url, retries=0):
    return url, retries


def main():
    seen, failed = [], []
    with Pool(2) as pool:
        jobs = [pool.apply_async(fetch, (url,), {"retries": 2}, lambda page: seen.append(page),
                                 lambda error: failed.append(error)) for url in "ab"]
        for job in jobs:
            job.wait()
        pool.apply_async(func=fetch, args=["c"], kwds=dict(retries=1), callback=seen.append).get()
    print(sorted(seen), failed)


if __name__ == "__main__":
    main()
