"""With a default it may be left out."""
from concurrent.futures import ProcessPoolExecutor


class Denied(Exception):
    def __init__(self, message, *, user=None):
        super().__init__(message)
        self.user = user


def read(path):
    raise Denied("no access", user="ann")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(read, "x").result())
        except Denied as error:
            print(error, error.user)
