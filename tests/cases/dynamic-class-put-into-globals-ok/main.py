"""The factory puts each class where its name leads."""
from multiprocessing import Pool


def make(name, **fields):
    made = type(name, (), fields)
    globals()[name] = made
    return made


config_type = make("Config", port=80)


def port(config):
    return config.port


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(port, [config_type()]))
