"""A deque of limited length has lost the lambda when it is shipped."""
import collections
from multiprocessing import Pool


def size(items):
    return len(items)


if __name__ == "__main__":
    recent = collections.deque(maxlen=1)
    recent.append(lambda: 1)
    recent.append(abs)
    with Pool(1) as pool:
        print(pool.map(size, [recent]))
