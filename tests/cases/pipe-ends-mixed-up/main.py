"""The first end of a one-way pipe receives."""
from multiprocessing import Pipe, Process


def produce(end):
    end.send("ready")  #! all


def main():
    sender, receiver = Pipe(duplex=False)
    process = Process(target=produce, args=(sender,))
    process.start()
    if receiver.closed:
        print("nothing")
    process.join()


if __name__ == "__main__":
    main()
