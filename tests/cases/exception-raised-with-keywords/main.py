"""It never calls super().__init__, and was made by keyword: args is empty."""
from concurrent.futures import ProcessPoolExecutor


class Timeout(Exception):
    def __init__(self, host, seconds):
        self.host = host
        self.seconds = seconds


def connect(host):
    raise Timeout(host=host, seconds=3)  #^ raised here


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(connect, "slow")  #! all
        try:
            print(future.result())
        except Timeout as error:
            print(error.host)
