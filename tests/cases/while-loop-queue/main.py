"""A thread queue given to processes."""
import queue
from multiprocessing import Process
def drain(jobs):
    while not jobs.empty():
        print(jobs.get())
def main():
    jobs = queue.Queue()
    n = 0
    while n < 3:
        jobs.put(n)
        n += 1
    workers = []
    for _ in range(2):
        p = Process(target=drain, args=(jobs,))  #! spawn,forkserver
        p.start()
        workers.append(p)
    for p in workers:
        p.join()
if __name__ == "__main__":
    main()
