"""The pool is made by a property at first use; tasks are plain, and then there's a local class."""
import multiprocessing


class Farm:
    def __init__(self):
        self._pool = None

    @property
    def pool(self):
        if self._pool is None:
            self._pool = multiprocessing.Pool(2)
        return self._pool

    def grow(self, seeds):
        return self.pool.map(str, seeds)  #! all

    def close(self):
        if self._pool is not None:
            self._pool.terminate()


def main():
    class Seed:
        def __str__(self):
            return "seed"

    farm = Farm()
    print(farm.grow([1, 2]))
    print(farm.grow([Seed()]))
    farm.close()


if __name__ == "__main__":
    main()
