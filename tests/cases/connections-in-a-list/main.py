"""Each worker gets one end of a pipe in a list of pairs; then a file is sent."""
import multiprocessing
import os


def serve(connection):
    print(connection.recv())
    connection.close()


def main():
    pipes = [multiprocessing.Pipe() for _ in range(2)]
    workers = [multiprocessing.Process(target=serve, args=(there,), daemon=True)
               for _, there in pipes]
    for worker in workers:
        worker.start()
    for here, _ in pipes:
        here.send({"text": "plain"})
    for worker in workers:
        worker.join()
    with open(os.devnull) as stream:
        pipes[0][0].send([stream])  #! all


if __name__ == "__main__":
    main()
