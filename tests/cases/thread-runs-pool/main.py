"""A thread's target uses a pool with a lambda."""
import threading
from multiprocessing import Pool
def crunch(lines):
    with Pool(1) as pool:
        print(pool.map(lambda s: s.strip(), lines))  #! all
def main():
    t = threading.Thread(target=crunch, args=([" a"],))
    t.start()
    t.join()
if __name__ == "__main__":
    main()
