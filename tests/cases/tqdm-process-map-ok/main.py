"""A method of a plain object goes, and so does a generator's each item."""
from tqdm.contrib.concurrent import process_map


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def apply(self, number, offset):
        return number * self.factor + offset


def main():
    numbers = (number for number in range(3))
    print(process_map(Scale(2).apply, numbers, [1, 2, 3], max_workers=2, desc="scaling"))


if __name__ == "__main__":
    main()
