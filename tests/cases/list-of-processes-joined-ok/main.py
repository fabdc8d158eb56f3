"""Processes in a list with a queue of multiprocessing."""
import multiprocessing as mp
def work(q, n):
    q.put(n * n)
def main():
    q = mp.Queue()
    ps = [mp.Process(target=work, args=(q, n)) for n in range(3)]
    for p in ps:
        p.start()
    out = sorted(q.get() for _ in ps)
    for p in ps:
        p.join()
    print(out)
if __name__ == "__main__":
    main()
