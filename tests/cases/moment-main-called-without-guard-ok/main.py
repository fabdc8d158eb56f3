"""main() is called at module level without a guard, and only starts threads."""
import threading


def worker(number):
    print(number)


def main():
    jobs = [threading.Thread(target=worker, args=(n,)) for n in range(2)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


main()
