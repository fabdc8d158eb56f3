"""The pool was forked before the message's class was defined."""
from multiprocessing import Pool


def show(message):
    return message.text


if __name__ == "__main__":
    pool = Pool(2)


class Message:
    def __init__(self, text):
        self.text = text


if __name__ == "__main__":
    print(pool.map_async(show, [Message("a"), Message("b")]).get(3))  #! fork
    pool.terminate()
