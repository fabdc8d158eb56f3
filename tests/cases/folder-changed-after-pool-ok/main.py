"""The workers get absolute paths, write, or were started after the change."""
import os
import tempfile
from multiprocessing import Pool


def read(path):
    with open(path) as rows:
        return rows.read()


def note(name):
    with open(os.path.join(tempfile.gettempdir(), name), "w") as out:
        return out.write(name)


def main():
    folder = tempfile.mkdtemp()
    with Pool(1) as pool:
        os.chdir(folder)
        with open("rows.txt", "w") as out:
            out.write("a")
        print(pool.map(read, [os.path.join(folder, "rows.txt")]))
        print(pool.map(note, ["picklint-note.txt"]))
    with Pool(1) as pool:
        print(pool.map(read, ["rows.txt"]))


if __name__ == "__main__":
    main()
