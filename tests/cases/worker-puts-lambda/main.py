"""The worker puts a lambda into the queue that it was given."""
import multiprocessing as mp
def produce(q):
    q.put(("name", lambda: 1))  #! all
def main():
    q = mp.SimpleQueue()
    p = mp.Process(target=produce, args=(q,))
    p.start()
    p.join()
    raise SystemExit(p.exitcode)
if __name__ == "__main__":
    main()
