"""__reduce__ says how to make it again."""
from concurrent.futures import ProcessPoolExecutor


class Celsius(float):
    def __new__(cls, degrees, place):
        self = super().__new__(cls, degrees)
        self.place = place
        return self

    def __reduce__(self):
        return Celsius, (float(self), self.place)


def warm(reading):
    return reading.place, reading > 20


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(warm, Celsius(21.5, "attic")).result())
