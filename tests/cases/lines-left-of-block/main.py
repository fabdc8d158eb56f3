"""In brackets, and behind a backslash, lines may begin left of their block, as comments may
anywhere: what stands in such files is still seen."""
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
        return pool.map(lambda number: self.square(number) +  #! all
1, range(3))


def main():
    with Pool(2) as pool:
        print(Squares().all(pool))
    print(
"done")


if __name__ == "__main__":
    main()
