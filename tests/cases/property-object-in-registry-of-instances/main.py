"""A dispatch dict in an instance maps names to bound methods of an object with a file."""
from concurrent.futures import ProcessPoolExecutor


class Commands:
    def __init__(self, path):
        self.log = open(path)
        self.table = {"up": self.up, "down": self.down}

    def up(self, text):
        return text.upper()

    def down(self, text):
        return text.lower()

    def get(self, name):
        return self.table.get(name, self.up)


if __name__ == "__main__":
    commands = Commands(__file__)
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(commands.get("down"), "A").result())  #! all
