"""The endless coroutine is started in the child."""
from multiprocessing import Process


def primed(function):
    def start(*args):
        coroutine = function(*args)
        next(coroutine)
        return coroutine
    return start


@primed
def depths(out):
    depth = 0
    while True:
        token = yield depth
        depth += {"(": 1, ")": -1}.get(token, 0)
        out.append(depth)


class Reader:
    def __init__(self):
        self.depths = []

    def feed(self, text):
        machine = depths(self.depths)
        for token in text:
            machine.send(token)
        print(self.depths)


if __name__ == "__main__":
    process = Process(target=Reader().feed, args=("(())",))
    process.start()
    process.join()
