"""The leaf is cut from its parent, so that the root's handler stays behind."""
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

    def detach(self):
        self.parent.children.remove(self)
        self.parent = None
        return self


def path(folder):
    return folder.name


if __name__ == "__main__":
    root = Folder("/")
    leaf = Folder("c", Folder("b", root)).detach()
    with Pool(1) as pool:
        print(pool.map(path, [leaf]))
