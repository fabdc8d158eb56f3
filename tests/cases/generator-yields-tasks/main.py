"""A generator yields the tasks lazily; each has a lambda in it."""
from concurrent.futures import ProcessPoolExecutor


def tasks(count):
    for number in range(count):
        yield {"number": number, "key": lambda item: item}


def run(task):
    return task["number"]


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(run, task) for task in tasks(2)]  #! all
        print([future.result() for future in futures])
