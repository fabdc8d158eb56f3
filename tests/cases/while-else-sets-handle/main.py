"""A while loop's else leaves a file in the variable that is shipped."""
from multiprocessing import Process


def show(source):
    print(source is None)


def find(names):
    index = 0
    while index < len(names):
        if names[index].endswith(".cfg"):
            source = names[index]
            break
        index += 1
    else:
        source = open(__file__)
    return source


if __name__ == "__main__":
    child = Process(target=show, args=(find(["a.txt", "b.txt"]),))  #! spawn,forkserver
    child.start()
    child.join()
