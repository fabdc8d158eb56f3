"""Constants of a class name the modes that are compared."""
import multiprocessing
import threading


class Mode:
    THREAD = "thread"
    PROCESS = "process"


def start(function, mode=Mode.THREAD):
    if mode == Mode.PROCESS:
        runner = multiprocessing.Process(target=function)
    else:
        runner = threading.Thread(target=function)
    runner.start()
    runner.join()


def hello():
    print("hello")


if __name__ == "__main__":
    seen = []
    start(lambda: seen.append(1))
    start(hello, Mode.PROCESS)
