"""A for loop's else runs, as the loop isn't left by break."""
from multiprocessing import Process


def show(source):
    print(source is None)


def find(names):
    for name in names:
        if name == "b.cfg":
            source = name
            break
    else:
        source = open(__file__)
    return source


if __name__ == "__main__":
    child = Process(target=show, args=(find(["a.txt", "b.txt"]),))  #! spawn,forkserver
    child.start()
    child.join()
