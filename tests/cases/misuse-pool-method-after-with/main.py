"""The with statement has terminated the pool before the second map."""
from multiprocessing import Pool


class Cluster:
    def __init__(self):
        self.pool = Pool(2)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.pool.close()
        self.pool.join()

    def run(self, items):
        return self.pool.map(abs, items)  #! all


def main():
    with Cluster() as cluster:
        print(cluster.run([-1]))
    print(cluster.run([-2]))  #^ the pool is closed


if __name__ == "__main__":
    main()
