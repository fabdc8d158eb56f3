"""Both ends of a pipe: one goes to the child, the other sends plain data."""
from multiprocessing import Pipe, Process


def serve(connection):
    for request in iter(connection.recv, None):
        connection.send(request * 2)
    connection.close()


def main():
    ours, theirs = Pipe()
    process = Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    ours.send(2)
    print(ours.recv())
    ours.send(None)
    process.join()


if __name__ == "__main__":
    main()
