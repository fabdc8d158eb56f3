"""A generator yields the tasks lazily, and each is plain."""
from concurrent.futures import ProcessPoolExecutor


def tasks(count):
    key = lambda number: number * 2
    for number in range(count):
        yield {"number": number, "key": key(number)}


def run(task):
    return task["number"] + task["key"]


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(run, task) for task in tasks(2)]
        print([future.result() for future in futures])
