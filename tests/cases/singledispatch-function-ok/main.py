"""A singledispatch function of a module is found by its name."""
import functools
from multiprocessing import Pool


@functools.singledispatch
def render(value):
    return str(value)


@render.register(list)
def _(value):
    return ",".join(map(str, value))


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(render, [1, [2, 3]]))
