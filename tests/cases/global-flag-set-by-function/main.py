"""A module's global switch is turned by a function before the lambda comes."""
from multiprocessing import Pool

import switch


def run(function, items):
    if switch.serial():
        return [function(item) for item in items]
    with Pool(1) as pool:
        return pool.map(function, items)


def main():
    print(run(abs, [1]))
    switch.use_serial(True)
    print(run(lambda n: n, [1]))


if __name__ == "__main__":
    main()
