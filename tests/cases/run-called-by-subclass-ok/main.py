"""run() of the subclass calls the one it overrides."""
from multiprocessing import Process


def work():
    print("working")


class Loud(Process):
    def run(self):
        print("before")
        super().run()
        print("after")


class Plain(Process):
    def run(self):
        Process.run(self)


if __name__ == "__main__":
    for process in (Loud(target=work), Plain(target=work)):
        process.start()
        process.join()
