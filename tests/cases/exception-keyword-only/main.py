"""A keyword-only argument isn't among args, so nobody passes it again."""
from concurrent.futures import ProcessPoolExecutor


class Denied(Exception):
    def __init__(self, message, *, user):
        super().__init__(message)
        self.user = user


def read(path):
    raise Denied("no access", user="ann")  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(read, "x").result())  #! all
        except Denied as error:
            print(error)
