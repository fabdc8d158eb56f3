"""A keyword-only parameter is collected in **options; what isn't fit is popped from them."""
from concurrent.futures import ProcessPoolExecutor


class Job:
    def __init__(self, name, *, key=None, **extra):
        self.name = name
        self.key = key
        self.extra = extra

    def __call__(self):
        return self.name


def build(kind, **options):
    options.pop("sort", None)
    return Job(kind, **options)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(build("a", key=len)).result())
        print(executor.submit(build("b", sort=lambda item: item)).result())
