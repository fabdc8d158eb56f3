"""The object is made at import, and main gives it the attribute that the worker wants."""
from concurrent.futures import ProcessPoolExecutor


class Config:
    def load(self):
        self.rates = {"EUR": 0.9}


config = Config()


def convert(amount):
    return amount * config.rates["EUR"]  #^ AttributeError here


def main():
    config.load()
    print(convert(1))
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(convert, 10).result())  #! spawn,forkserver


if __name__ == "__main__":
    main()
