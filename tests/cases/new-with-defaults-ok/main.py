"""__new__ with defaults, or any arguments, is called with none; __init__ isn't called at all."""
from multiprocessing import Process


class Single:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, text):
        self.text = text


class Token(str):
    def __new__(cls, text, *, strict=False):
        self = super().__new__(cls, text)
        self.strict = strict
        return self


class Pair(tuple):
    def __new__(cls, items):
        return super().__new__(cls, items)


def show(single, token, pair):
    print(single.text, token, token.strict, pair)


if __name__ == "__main__":
    process = Process(target=show, args=(Single("a"), Token("b"), Pair([1, 2])))
    process.start()
    process.join()
