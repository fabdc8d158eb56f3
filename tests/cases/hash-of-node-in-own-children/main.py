"""A tree whose nodes sit in sets and know their parents."""
from concurrent.futures import ProcessPoolExecutor


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = set()
        if parent:
            parent.children.add(self)

    def __hash__(self):
        return hash(self.name)  #^ AttributeError here

    def __eq__(self, other):
        return self.name == other.name


def depth(node):
    return len(node.children)


if __name__ == "__main__":
    root = Node("root")
    leaf = Node("leaf", root)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(depth, leaf).result())  #! all
