"""A queue made by the default context goes into the workers of a pool that spawns."""
import multiprocessing as mp

inbox = None


def setup(queue):
    global inbox
    inbox = queue


def work(number):
    return inbox.empty(), number


def main():
    queue = mp.Queue()
    with mp.get_context("spawn").Pool(1, setup, (queue,)) as pool:  #! fork
        print(pool.map_async(work, [1, 2]).get(timeout=2))


if __name__ == "__main__":
    main()
