"""The test is there, but what it returns from is over before the pool starts."""
import multiprocessing


def cube(n):
    return n ** 3


def hello():
    if __name__ != "__main__":
        return
    print("cubes:")


def main():
    hello()
    with multiprocessing.Pool(2) as pool:  #! spawn,forkserver
        print(pool.map(cube, range(4)))


main()
