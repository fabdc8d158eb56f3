"""A class made by type() under the name that it is bound to; and one that stays home."""
from multiprocessing import Pool


def make(name, **fields):
    return type(name, (), fields)


class Base:
    def area(self):
        return self.width * 2


Config = make("Config", port=80)
Shape = type("Shape", (Base,), {"width": 3})
Local = type("Other", (Base,), {"width": 4})


def port(config):
    return config.port, Shape().area()


if __name__ == "__main__":
    print(Local().area())
    with Pool(1) as pool:
        print(pool.map(port, [Config()]))
