"""OSError with two or three arguments of its own comes back whole."""
from concurrent.futures import ProcessPoolExecutor


class Unreachable(OSError):
    def __init__(self, number, text):
        super().__init__(number, text)


class Missing(OSError):
    def __init__(self, number, text, path):
        super().__init__(number, text, path)


def connect(host):
    if host == "a":
        raise Unreachable(3, "no route")
    raise Missing(2, "not there", host)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        for host in "ab":
            try:
                print(executor.submit(connect, host).result())
            except OSError as error:
                print(error)
