"""A worker's class is made under the guard by type(): the child has no such name."""
from multiprocessing import Process


def work(job):
    print(job)


if __name__ == "__main__":
    Job = type("Job", (), {"__module__": "__main__"})
    process = Process(target=work, args=(Job(),))  #! spawn,forkserver
    process.start()
    process.join()
