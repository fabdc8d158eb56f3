"""There is no such start method."""
import multiprocessing


def square(n):
    return n * n


if __name__ == "__main__":
    context = multiprocessing.get_context("forkServer")  #! all
    with context.Pool(2) as pool:
        print(pool.map(square, [1, 2]))
