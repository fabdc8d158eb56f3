"""kwds= of a task has to be a dict."""
from multiprocessing import Pool


def resize(path, width=100):
    return path, width


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(resize, ("a.png",), ["width"]))  #! all
