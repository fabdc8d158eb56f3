"""A for loop's else doesn't run, as the loop is left by break."""
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
    child = Process(target=show, args=(find(["a.txt", "b.cfg"]),))
    child.start()
    child.join()
