"""Lines that begin left of their block, as those in brackets may, are no error in the syntax."""
from multiprocessing import Pool


class Squares:
    @staticmethod
#    @functools.cache
    def square(
            number):
        return (number *
number)

    def all(self, pool):
        print(\
"started")
        return pool.map(self.square, [1 +
1, 2])


def main():
    with Pool(2) as pool:
        print(Squares().all(pool))
    print(
"done")


if __name__ == "__main__":
    main()
