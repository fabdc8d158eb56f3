"""A queue.Queue of lambdas serves threads; the pool gets what they computed."""
import queue
import threading
from multiprocessing import Pool


def run(jobs, results):
    while True:
        job = jobs.get()
        if job is None:
            break
        results.append(job())


if __name__ == "__main__":
    jobs, results = queue.Queue(), []
    for number in range(3):
        jobs.put(lambda number=number: number * number)
    jobs.put(None)
    worker = threading.Thread(target=run, args=(jobs, results))
    worker.start()
    worker.join()
    with Pool(1) as pool:
        print(pool.map(abs, results))
