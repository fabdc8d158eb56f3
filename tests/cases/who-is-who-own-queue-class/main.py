"""An own class called Queue, with a put, takes a lambda."""


class Queue:
    def __init__(self):
        self.items = []

    def put(self, item):
        self.items.append(item)

    def get(self):
        return self.items.pop(0)


def main():
    queue = Queue()
    queue.put(lambda: 3)
    print(queue.get()())


if __name__ == "__main__":
    main()
