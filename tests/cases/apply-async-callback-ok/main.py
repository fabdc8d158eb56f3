"""Callbacks stay in the parent."""
from multiprocessing import Pool
def work(n):
    return n
def main():
    done = []
    with Pool(1) as pool:
        rs = [pool.apply_async(work, (n,), callback=lambda r: done.append(r), error_callback=print) for n in range(3)]
        for r in rs:
            r.wait()
    print(sorted(done))
if __name__ == "__main__":
    main()
