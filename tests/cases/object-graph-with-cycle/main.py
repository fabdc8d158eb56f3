"""Parent and children refer to each other, and only the root has a logger's handler."""
import logging
from multiprocessing import Pool


class Folder:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is None:
            self.handler = logging.StreamHandler()
        else:
            parent.children.append(self)


def path(folder):
    return folder.name


if __name__ == "__main__":
    root = Folder("/")
    leaf = Folder("c", Folder("b", root))
    with Pool(1) as pool:
        print(pool.map(path, [leaf]))  #! all
