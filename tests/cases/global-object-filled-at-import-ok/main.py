"""The same, filled at import, and shipped as an argument besides."""
from concurrent.futures import ProcessPoolExecutor


class Config:
    def load(self):
        self.rates = {"EUR": 0.9}


config = Config()
config.load()
other = Config()


def convert(amount, source):
    return amount * config.rates["EUR"] * source.rates["EUR"]


def main():
    other.load()
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(convert, 10, other).result())


if __name__ == "__main__":
    main()
