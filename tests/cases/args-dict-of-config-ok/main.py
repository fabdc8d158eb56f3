"""A configuration with a lambda is split: the pool gets the plain part only."""
from multiprocessing import Pool

CONFIG = {
    "name": "job",
    "paths": ["a", "b"],
    "progress": lambda done: print(done),
}


def run(config):
    return config["name"], len(config["paths"])


if __name__ == "__main__":
    plain = {key: CONFIG[key] for key in ("name", "paths")}
    with Pool(1) as pool:
        print(pool.map(run, [plain]))
    CONFIG["progress"](1)
