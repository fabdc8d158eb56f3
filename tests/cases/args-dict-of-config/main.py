"""A configuration is copied key by key, the lambda's too."""
from multiprocessing import Pool

CONFIG = {
    "name": "job",
    "paths": ["a", "b"],
    "progress": lambda done: print(done),
}


def run(config):
    return config["name"], len(config["paths"])


if __name__ == "__main__":
    plain = {key: CONFIG[key] for key in ("name", "progress", "paths")}
    with Pool(1) as pool:
        print(pool.map(run, [plain]))  #! all
