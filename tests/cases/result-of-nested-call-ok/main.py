"""The worker returns what a helper of another module makes: a Counter."""
from multiprocessing import Pool

import counters


def count(text):
    table = counters.make_table()
    for letter in text:
        table[letter] += 1
    return {"text": text, "table": table}


def main():
    with Pool(1) as pool:
        result = pool.apply_async(count, ("abc",))
        print(result.get())


if __name__ == "__main__":
    main()
