"""A subclass of list has a lambda among its elements."""
from multiprocessing import Pool


class Steps(list):
    def then(self, step):
        self.append(step)
        return self


def count(steps):
    return len(steps)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(count, [Steps().then(str.strip).then(lambda text: text)]))  #! all
