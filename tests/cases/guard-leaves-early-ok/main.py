"""A function that returns unless the file is the program makes the guard."""
import multiprocessing


def cube(n):
    return n ** 3


def main():
    if __name__ != "__main__":
        return
    with multiprocessing.Pool(2) as pool:
        print(pool.map(cube, range(4)))


main()
