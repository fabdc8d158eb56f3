"""The target has no parameter of that name."""
from multiprocessing import Process


def resize(path, width=100):
    print(path, width)


if __name__ == "__main__":
    process = Process(target=resize, args=("a.png",), kwargs={"widht": 200})  #! all
    process.start()
    process.join()
