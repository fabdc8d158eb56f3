"""Names of parameters, a **rest, and a dict whose keys aren't known."""
import os
from multiprocessing import Process


def resize(path, width=100):
    print(path, width)


def tag(path, **options):
    print(path, sorted(options))


if __name__ == "__main__":
    options = {}
    if os.environ.get("PATH"):
        options["width"] = 300
    processes = [
        Process(target=resize, args=("a.png",), kwargs={"width": 200}),
        Process(target=tag, args=("a.png",), kwargs={"widht": 200}),
        Process(target=resize, args=("a.png",), kwargs=options),
        Process(target=resize, kwargs=dict(path="b.png")),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
