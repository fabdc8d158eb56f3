"""pop moves the open file from one dict into another, which is shipped."""
from multiprocessing import Pool


def keys(mapping):
    return sorted(mapping)


if __name__ == "__main__":
    settings = {"log": open(__file__), "level": 3}
    options = {"verbose": True}
    options["sink"] = settings.pop("log")
    with Pool(1) as pool:
        print(pool.map(keys, [options]))  #! all
