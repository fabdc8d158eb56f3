"""A bound method has its self already."""
from concurrent.futures import ProcessPoolExecutor


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def apply(self, value):
        return self.factor * value


if __name__ == "__main__":
    scale = Scale(3)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(scale.apply, scale, 2).result())  #! all
