"""A RawArray is inherited by a child, and refuses to be a task's argument."""
from multiprocessing import Pool, Process, RawArray


def clear(cells):
    for i in range(len(cells)):
        cells[i] = 0


def main():
    cells = RawArray("i", 4)
    process = Process(target=clear, args=(cells,))
    process.start()
    process.join()
    with Pool(1) as pool:
        pool.apply(clear, (cells,))  #! all


if __name__ == "__main__":
    main()
