"""main() sets an attribute of a class, which a spawned child makes anew."""
from multiprocessing import Process


class Settings:
    title = "numbers"


def report(n):
    print(Settings.title, Settings.level, n)  #^ AttributeError here


if __name__ == "__main__":
    Settings.level = 3
    process = Process(target=report, args=(3,))  #! spawn,forkserver
    process.start()
    process.join()
