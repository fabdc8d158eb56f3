"""A private static method goes by its own name, which the class doesn't know."""
from multiprocessing import Pool


class Sizes:
    @staticmethod
    def __half(n):
        return n // 2

    def run(self, numbers):
        with Pool(1) as pool:
            return pool.map(self.__half, numbers)  #! all


if __name__ == "__main__":
    print(Sizes().run([640, 480]))
