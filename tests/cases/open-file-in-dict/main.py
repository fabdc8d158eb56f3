"""An open file in a dict in a list of tasks."""
import os
from multiprocessing import Pool
def work(job):
    return job["n"]
def main():
    with open(os.devnull) as source:
        jobs = [{"n": 1, "source": source}]
        with Pool(1) as pool:
            print(pool.map(work, jobs))  #! all
if __name__ == "__main__":
    main()
