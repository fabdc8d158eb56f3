"""The parent closes the child's end, the child its parent's."""
from multiprocessing import Pipe, Process


def answer(end, other):
    other.close()
    end.send(end.recv() + 1)
    end.close()


def main():
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs, ours))
    process.start()
    theirs.close()
    ours.send(1)
    print(ours.recv())
    ours.close()
    process.join()


if __name__ == "__main__":
    main()
