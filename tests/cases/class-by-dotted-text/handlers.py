"""Handlers."""


class FileHandler:
    def __init__(self, path):
        self.out = open(path, "a")

    def handle(self, text):
        self.out.write(text)


class NameHandler:
    def __init__(self, path):
        self.path = path

    def handle(self, text):
        with open(self.path, "a") as out:
            out.write(text)
