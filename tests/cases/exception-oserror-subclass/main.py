"""OSError leaves args to __init__ where a subclass has its own."""
from concurrent.futures import ProcessPoolExecutor


class Unreachable(OSError):
    def __init__(self, host, port):
        self.host = host
        self.port = port


def connect(host):
    raise Unreachable(host, 80)  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        try:
            print(executor.submit(connect, "a").result())  #! all
        except Unreachable as error:
            print(error.host)
