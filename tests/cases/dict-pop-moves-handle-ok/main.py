"""pop moves the open file from the shipped dict into another."""
from multiprocessing import Pool


def keys(mapping):
    return sorted(mapping)


if __name__ == "__main__":
    settings = {"log": open(__file__), "level": 3}
    options = {"verbose": True}
    options["sink"] = settings.pop("log")
    with Pool(1) as pool:
        print(pool.map(keys, [settings]))
