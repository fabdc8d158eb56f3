"""__getnewargs__ gives the arguments of __new__, and the open file among them."""
from multiprocessing import Pool


class Token(str):
    def __new__(cls, text, source=None):
        token = super().__new__(cls, text)
        return token

    def __init__(self, text, source=None):
        self.source = source

    def __getnewargs__(self):
        return str(self), self.source


def upper(token):
    return token.upper()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(upper, [Token("a", open(__file__))]))  #! all
