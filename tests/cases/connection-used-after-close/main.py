"""The end of the pipe has been closed here."""
from multiprocessing import Pipe, Process


def answer(end):
    end.send(end.recv() + 1)
    end.close()


def main():
    ours, theirs = Pipe()
    process = Process(target=answer, args=(theirs,))
    process.start()
    ours.send(1)
    print(ours.recv())
    process.join()
    ours.close()
    print(ours.recv())  #! all


if __name__ == "__main__":
    main()
