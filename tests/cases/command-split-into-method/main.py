"""A command's first word names the method, which brings the shell and its thread along."""
import threading
from concurrent.futures import ProcessPoolExecutor


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
        name, *args = line.split()
        with ProcessPoolExecutor(1) as executor:
            return executor.submit(getattr(self, "do_%s" % name), *args).result()  #! all


if __name__ == "__main__":
    print(Shell().run("add 1 2"))
