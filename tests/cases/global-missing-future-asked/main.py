"""The exception comes out where the result is asked for."""
from concurrent.futures import ProcessPoolExecutor, as_completed


def report(n):
    return n, LEVEL  #^ NameError here


if __name__ == "__main__":
    LEVEL = 2
    with ProcessPoolExecutor(1) as executor:
        jobs = [executor.submit(report, n) for n in range(3)]  #! spawn,forkserver
        for job in as_completed(jobs):
            try:
                print(job.result())
            except OSError as error:
                print("failed:", error)
