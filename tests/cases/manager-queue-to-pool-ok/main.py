"""A manager's queue goes with tasks."""
from multiprocessing import Manager, Pool
def work(args):
    q, n = args
    q.put(n)
def main():
    with Manager() as manager:
        q = manager.Queue()
        with Pool(2) as pool:
            pool.map(work, [(q, i) for i in range(3)])
        print(sorted(q.get() for _ in range(3)))
if __name__ == "__main__":
    main()
