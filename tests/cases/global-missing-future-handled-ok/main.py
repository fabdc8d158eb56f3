"""Whoever asks for the result is ready for any exception."""
from concurrent.futures import ProcessPoolExecutor, as_completed


def report(n):
    return n, LEVEL


if __name__ == "__main__":
    LEVEL = 2
    with ProcessPoolExecutor(1) as executor:
        jobs = [executor.submit(report, n) for n in range(3)]
        for job in as_completed(jobs):
            try:
                print(job.result())
            except Exception as error:
                print("failed:", error)
