"""A shallow copy without the lock is sent instead of the object."""
import copy
import threading
from multiprocessing import Pool
class Job:
    def __init__(self, n):
        self.n = n
        self.lock = threading.Lock()
    def portable(self):
        twin = copy.copy(self)
        twin.lock = None
        return twin
def f(job):
    return job.n
def main():
    jobs = [Job(1), Job(2)]
    with Pool(1) as pool:
        print(pool.map(f, [job.portable() for job in jobs]))
if __name__ == "__main__":
    main()
