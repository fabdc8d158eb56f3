"""The context comes from a method that reads the object's setting: fork."""
import multiprocessing


class Settings:
    def __init__(self, method):
        self.method = method

    def make_context(self):
        return multiprocessing.get_context(self.method)


class Fleet:
    def __init__(self, settings):
        self.context = settings.make_context()
        self.processes = []

    def add(self, target, *args):
        process = self.context.Process(target=target, args=args)
        process.start()
        self.processes.append(process)

    def join(self):
        while self.processes:
            self.processes.pop().join()


def main():
    fleet = Fleet(Settings("fork"))
    fleet.add(print, "one")
    fleet.add(print, (word for word in ["two"]))
    fleet.join()


if __name__ == "__main__":
    main()
