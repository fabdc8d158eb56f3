"""A partial of a partial of a lambda."""
from functools import partial
from concurrent.futures import ProcessPoolExecutor
def apply(f, x, y):
    return f(x) + y
def main():
    inner = partial(apply, lambda v: v * 2)
    task = partial(inner, 3)
    with ProcessPoolExecutor(1) as ex:
        print(ex.submit(task, 4).result())  #! all
if __name__ == "__main__":
    main()
