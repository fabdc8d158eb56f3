"""Pools that are closed in time, made anew, joined after terminate, or left to their block."""
import contextlib
import sys
from multiprocessing import Pool

pool = None


def square(n):
    return n * n


def get_pool():
    global pool
    if pool is None:
        pool = Pool(1)
    return pool


def reset():
    global pool
    if pool is not None:
        pool.terminate()
        pool.join()
    pool = None


def main():
    print(get_pool().map(square, [1]))
    reset()
    print(get_pool().map(square, [2]))
    reset()
    with Pool(1) as local:
        print(local.map(square, [3]))
    local.join()
    with contextlib.closing(Pool(1)) as closed:
        print(closed.map(square, [4]))
    closed.join()
    last = Pool(1)
    try:
        print(last.map(square, [5]))
        last.close()
    except KeyboardInterrupt:
        last.terminate()
    finally:
        last.join()
    for n in range(2):
        each = Pool(1)
        print(each.map(square, [n]))
        each.close()
        each.join()
    early = Pool(1)
    if len(sys.argv) > 5:
        early.close()
    else:
        print(early.map(square, [6]))
        early.close()
    early.join()
    with contextlib.ExitStack() as stack:
        stacked = stack.enter_context(Pool(1))
        print(stacked.map(square, [7]))
    stacked.join()


if __name__ == "__main__":
    main()
