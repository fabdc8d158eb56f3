"""The program raises when its name isn't __main__: it isn't in a spawned child."""
from multiprocessing import Process

if __name__ != "__main__":
    raise ImportError("a program, not a module")


def double(n):
    print(n * 2)


process = Process(target=double, args=(2,))  #! spawn,forkserver
process.start()
process.join()
