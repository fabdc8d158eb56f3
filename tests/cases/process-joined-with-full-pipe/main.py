"""A hundred thousand small messages fill the pipe as well."""
from multiprocessing import Pipe, Process

COUNT = 20000


def produce(end, count):
    for number in range(count):
        end.send(number)
    end.close()


def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=produce, args=(sender, COUNT))
    process.start()
    process.join()  #! all
    print(sum(receiver.recv() for _ in range(COUNT)))


if __name__ == "__main__":
    main()
