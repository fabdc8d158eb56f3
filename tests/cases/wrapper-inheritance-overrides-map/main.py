"""The subclass overrides the method that ships, and calls the function itself."""
from multiprocessing import Pool


class Mapper:
    def run(self, function, items):
        return self.dispatch(function, list(items))

    def dispatch(self, function, items):
        with Pool(2) as pool:
            return pool.map(function, items)


class DebugMapper(Mapper):
    def dispatch(self, function, items):
        return [function(item) for item in items]


def main():
    print(DebugMapper().run(lambda n: -n, [1, 2]))
    print(Mapper().run(abs, [1, -2]))


if __name__ == "__main__":
    main()
