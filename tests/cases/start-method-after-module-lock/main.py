"""The lock that the module makes at import fixes the start method."""
import multiprocessing as mp

lock = mp.Lock()


def work(n):
    return n * n


if __name__ == "__main__":
    mp.set_start_method("spawn")  #! all
    with mp.Pool(1) as pool:
        print(pool.map(work, [1, 2]))
