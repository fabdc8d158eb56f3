"""Whoever asks for several workers must name the application, so no function is ever shipped."""
import multiprocessing
import os
import sys


class Config:
    def __init__(self, app):
        self.app = app
        self.workers = int(os.environ.get("WORKERS", "1"))


def serve(config):
    print(config.app)


def run(app):
    config = Config(app)
    if config.workers > 1 and not isinstance(app, str):
        sys.exit("name the application to have several workers")
    if config.workers > 1:
        process = multiprocessing.Process(target=serve, args=(config,))
        process.start()
        process.join()
    else:
        serve(config)


if __name__ == "__main__":
    def app():
        return "answer"

    run(app)
