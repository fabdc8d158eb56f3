"""The same nodes, hashed by identity, or in lists; and sets without a way back."""
from concurrent.futures import ProcessPoolExecutor


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = set()
        if parent:
            parent.children.add(self)


class Town:
    def __init__(self, name):
        self.name = name
        self.roads = []
        self.tags = set()

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name


def depth(thing):
    return thing.name


if __name__ == "__main__":
    root = Node("root")
    leaf = Node("leaf", root)
    oslo, lima = Town("Oslo"), Town("Lima")
    oslo.roads.append(lima)
    lima.roads.append(root)
    oslo.tags.add(lima)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(depth, leaf).result(), executor.submit(depth, lima).result())
        print(list(executor.map(depth, [oslo, {lima}.pop()])))
