"""A mix-in's __getstate__ gathers the slots, all of which are plain."""
from multiprocessing import Pool


class Slotted:
    __slots__ = ()

    def __getstate__(self):
        return {name: getattr(self, name) for name in self.__slots__}

    def __setstate__(self, state):
        for name, value in state.items():
            setattr(self, name, value)


class Pixel(Slotted):
    __slots__ = ("x", "y", "shade")

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.shade = (lambda: self.x + self.y)()


def place(pixel):
    return pixel.x, pixel.y


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(place, [Pixel(1, 2)]))
