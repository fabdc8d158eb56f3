"""A decorator with arguments and without wraps: the module's name is another function's."""
from multiprocessing import Pool


def retry(times, on=ValueError):
    def decorate(function):
        def attempt(*args, **kwargs):
            for _ in range(times):
                try:
                    return function(*args, **kwargs)
                except on:
                    pass
            return None
        return attempt
    return decorate


@retry(3, on=KeyError)
def fetch(key):
    return {"a": 1}[key]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(fetch, ["a", "b"]))  #! all
