"""With one underscore it is found."""
from multiprocessing import Pool


class Sizes:
    @staticmethod
    def _half(n):
        return n // 2

    def run(self, numbers):
        with Pool(1) as pool:
            return pool.map(self._half, numbers)


if __name__ == "__main__":
    print(Sizes().run([640, 480]))
