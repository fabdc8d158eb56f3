"""Two objects exchange their handlers: the one that is shipped has the lambda now."""
from multiprocessing import Pool


class Node:
    def __init__(self, handler):
        self.handler = handler

    def call(self, value):
        return value


if __name__ == "__main__":
    first, second = Node(abs), Node(lambda value: value)
    first.handler, second.handler = second.handler, first.handler
    with Pool(1) as pool:
        print(pool.map(first.call, [1]))  #! all
