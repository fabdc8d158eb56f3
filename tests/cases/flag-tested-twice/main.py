"""The flag that is tested twice was set anew in between, so the second test may turn out otherwise."""
import multiprocessing
import os


class Config:
    def __init__(self):
        self.workers = int(os.environ.get("WORKERS", "1"))


def serve(answer):
    print(answer())


def run(config):
    if config.workers > 1:
        print("many")
        return
    config.workers = os.cpu_count() + 1
    if config.workers > 1:
        process = multiprocessing.Process(target=serve, args=(lambda: "answer",))  #! spawn,forkserver
        process.start()
        process.join()


if __name__ == "__main__":
    run(Config())
