"""The class knows the function by its plain name too."""
from multiprocessing import Pool


class Sizes:
    def __half(self, n):
        return n // 2

    half = __half
    half.__name__ = half.__qualname__ = "half"

    def run(self, numbers):
        with Pool(1) as pool:
            return pool.map(self.__half, numbers)


if __name__ == "__main__":
    print(Sizes().run([640, 480]))
