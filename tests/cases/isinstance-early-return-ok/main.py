"""An isinstance check replaces the file by its name."""
import io
from multiprocessing import Pool


def normalize(source):
    if isinstance(source, io.IOBase):
        name = source.name
        source.close()
        return name
    return source


def load(source):
    return isinstance(source, str)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(load, [normalize(open(__file__)), normalize("b")]))
