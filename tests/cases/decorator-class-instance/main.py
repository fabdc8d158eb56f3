"""A decorator class puts its object in the function's place; the function it keeps isn't found."""
from multiprocessing import Pool


class counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@counted
def square(number):
    return number * number


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(square, [1, 2]))  #! all
