"""A one-way pipe used as it goes, and one that goes both ways."""
from multiprocessing import Pipe, Process


def produce(end):
    end.send("ready")
    end.close()


def main():
    receiver, sender = Pipe(duplex=False)
    one, other = Pipe()
    processes = [Process(target=produce, args=(end,)) for end in (sender, one)]
    for process in processes:
        process.start()
    print(receiver.recv(), other.recv())
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
