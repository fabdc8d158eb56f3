"""Workers change copies of their own, and the parent knows: no remark is due but for none."""
import functools
import multiprocessing
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool

stats = Counter()
cache = {}
names = ["a", "b"]
total = 0
seen = []


class Job:
    def __init__(self, name):
        self.name = name
        self.done = False
        self.tries = 0


def count(word):
    stats[word] += 1
    return dict(stats)


def fib(n):
    if n not in cache:
        cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]


def add(n):
    global total
    total += n
    return total


def run(job):
    job.done = True
    job.tries += 1
    return job


def normalise(options):
    options.setdefault("level", 1)
    options["seen"] = True
    return len(options)


def note(shared, n):
    shared.append(n)


def bump(value, array):
    value.value += 1
    array[0] += 1


def mark(n):
    seen.append(n)


def main():
    with multiprocessing.Pool(2) as pool:
        for part in pool.imap(count, ["x", "y", "x"]):
            stats.update(part)
        print(sorted(stats))
        print(pool.map(fib, range(5)), fib(6), names)
        results = pool.map(add, [1, 2])
        print(results)
        job = Job("one")
        job = pool.apply(run, (job,))
        print(job.done)
        other = Job("two")
        print(pool.apply(run, (other,)).tries, other.name)
        options = {"verbose": False}
        print(pool.apply(normalise, (options,)), options["verbose"])
    with multiprocessing.Manager() as manager:
        shared = manager.list()
        value, array = multiprocessing.Value("i"), multiprocessing.Array("i", 1)
        processes = [multiprocessing.Process(target=note, args=(shared, 1)),
                     multiprocessing.Process(target=bump, args=(value, array))]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(list(shared), value.value, array[0])
    with ThreadPool(2) as threads:
        threads.map(mark, [1, 2])
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(functools.partial(note, seen), [3]))
    print(len(seen))


if __name__ == "__main__":
    main()
