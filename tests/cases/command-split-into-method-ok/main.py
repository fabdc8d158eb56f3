"""A static method goes by its name, by whatever words that is found; so do a case's functions."""
import threading
from concurrent.futures import ProcessPoolExecutor


def repeat(text):
    return text * 2


def find(command):
    match command.split("-"):
        case ["upper", _]:
            return str.upper
        case ["repeat"]:
            return repeat
    return lambda text: text


class Shell:
    def __init__(self):
        self.saver = threading.Thread(target=self.save, daemon=True)
        self.saver.start()

    def save(self):
        pass

    def do_add(self, a, b):
        return int(a) + int(b)

    @staticmethod
    def do_neg(a):
        return -int(a)

    def run(self, line):
        name, _, argument = line.partition(" ")
        with ProcessPoolExecutor(1) as executor:
            for command in ("repeat", "upper-all"):
                print(executor.submit(find(command), "ab").result())
            return executor.submit(getattr(self, "do_{}".format(name)), argument).result()


if __name__ == "__main__":
    print(Shell().run("neg 1"))
