"""The `or` lets the children in."""
import multiprocessing


def cube(n):
    print(n ** 3)


def main():
    process = multiprocessing.Process(target=cube, args=(2,))
    process.start()  #! spawn,forkserver
    process.join()


__name__ != "__main__" or print("cubes:")
main()
