"""Nested functions that subscribe to an event are kept in a list of the shipped object."""
from collections import defaultdict
from multiprocessing import Process


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def subscribe(self, event, handler):
        self.handlers[event].append(handler)
        return self

    def publish(self, event):
        for handler in self.handlers[event]:
            handler(event)


def main():
    seen = []

    def remember(event):
        seen.append(event)

    bus = Bus().subscribe("start", print).subscribe("stop", remember)
    child = Process(target=bus.publish, args=("start",))  #! spawn,forkserver
    child.start()
    child.join()


if __name__ == "__main__":
    main()
