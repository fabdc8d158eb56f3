"""The attribute that main sets hides one of the class."""
from multiprocessing import Process


class Settings:
    level = 1

    def __getattr__(self, name):
        return name


settings = Settings()


def report(n):
    print(settings.level, settings.colour, n)


if __name__ == "__main__":
    settings.level = 3
    settings.colour = "red"
    process = Process(target=report, args=(3,))
    process.start()
    process.join()
