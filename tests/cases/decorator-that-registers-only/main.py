"""A decorator that registers functions and gives them back leaves them fit."""
from concurrent.futures import ProcessPoolExecutor

TASKS = {}


def task(name=None):
    def register(function):
        TASKS[name or function.__name__] = function
        return function
    return register


@task()
def resize(name, width):
    return "%s-%d" % (name, width)


@task(name="crop")
def crop_to(name, width):
    return "%s|%d" % (name, width)


def main():
    with ProcessPoolExecutor(1) as executor:
        print([executor.submit(TASKS[name], "a", 2).result() for name in ("resize", "crop")])
        print(list(executor.map(crop_to, "ab", (1, 2))))


if __name__ == "__main__":
    main()
