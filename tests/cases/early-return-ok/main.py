"""The lambda only meets the serial way; the parallel way gets the default."""
import multiprocessing
def compute(items, parallel=False, key=None):
    if key is None:
        key = len
    if not parallel:
        return [key(i) for i in items]
    with multiprocessing.Pool(2) as pool:
        return pool.map(key, items)
def main():
    print(compute(["a"], key=lambda s: s))
    print(compute(["a", "bb"], parallel=True))
if __name__ == "__main__":
    main()
