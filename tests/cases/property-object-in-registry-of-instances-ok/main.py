"""A dispatch dict of the class maps names to its static methods."""
from concurrent.futures import ProcessPoolExecutor


class Commands:
    def __init__(self, path):
        self.log = open(path)

    @staticmethod
    def up(text):
        return text.upper()

    @staticmethod
    def down(text):
        return text.lower()

    def get(self, name):
        return getattr(self, name, self.up)


if __name__ == "__main__":
    commands = Commands(__file__)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(commands.get("down"), "A").result())
