"""main() is called at module level without a guard: each child would start children."""
import multiprocessing


def worker(number):
    print(number)


def main():
    jobs = [multiprocessing.Process(target=worker, args=(n,)) for n in range(2)]
    for job in jobs:
        job.start()  #! spawn,forkserver
    for job in jobs:
        job.join()


main()
