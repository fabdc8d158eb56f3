"""Private names that don't leave: attributes, constants of the class, helpers of methods."""
from multiprocessing import Pool


class Sizes:
    __factor = 2

    def __init__(self):
        self.__count = 0

    def __halve(self, n):
        self.__count += 1

        def __divide(m):
            return m // self.__factor

        __result = __divide(n)
        return __result

    def half(self, n):
        return self.__halve(n)

    def run(self, numbers):
        with Pool(1) as pool:
            return pool.map(self.half, numbers)


if __name__ == "__main__":
    print(Sizes().run([640, 480]))
