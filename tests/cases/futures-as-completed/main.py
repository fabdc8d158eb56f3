"""as_completed() and wait() are given futures and give futures."""
from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from multiprocessing import Queue


def make(n):
    return [n]


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as executor:
        jobs = {executor.submit(make, n): n for n in range(2)}
        for job in as_completed(jobs):
            print(job.result(), jobs[job])
        done, left = wait(jobs)
        print(len(done), len(left))
        queue = Queue()
        queue.put(sorted(job.result() for job in done))
        print(queue.get(timeout=5))
